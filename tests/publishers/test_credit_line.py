"""A credit has one label: the page's own for a photo, in its language, or the one it brings."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from articles.article import Caption, Credit, Figure
from publishers.credit_line import CreditLine, credit_line
from publishers.edition import Story
from publishers.render import Site, article_pages

PHOTOS = [
    ("Dana Levi/Reuters", "Dana Levi/Reuters"),
    ("Photograph: Dana Levi/Reuters", "Dana Levi/Reuters"),
    ("Photo: Jane Doe/AFP", "Jane Doe/AFP"),
    ("PHOTO: Jane Doe", "Jane Doe"),
    ("Photos by Jane Doe and Dana Levi", "Jane Doe and Dana Levi"),
    ("Photo credit: Jane Doe", "Jane Doe"),
    ("Photo: Credit: Jane Doe", "Jane Doe"),
    ("Credit: Amir Katz/AP", "Amir Katz/AP"),
    ("Credit...Amir Katz", "Amir Katz"),
    ("Credit Amir Katz", "Amir Katz"),
    ("Image source, Harbor Board", "Harbor Board"),
    ("Picture: Jane Doe", "Jane Doe"),
    ("Photo courtesy of the museum", "courtesy of the museum"),
    ("Photo courtesy: the museum", "the museum"),
    ("Courtesy of the museum", "Courtesy of the museum"),
    ("AP Photo/Jane Doe", "AP Photo/Jane Doe"),
    ("Art Brandt/Quay Press", "Art Brandt/Quay Press"),
    ("Handout via Quay Press", "Handout via Quay Press"),
    ("© Jane Doe", "© Jane Doe"),
]
OTHERS = [
    "Illustration: The Daily Test",
    "Illustration by Jane Doe",
    "Photo illustration by Jane Doe",
    "Graphic: Quay Press",
    "Infographic/Quay Press",
    "Map: Quay Press",
    "Artwork: Jane Doe",
    "Video still: Quay Press",
    "Screenshot from Quay TV",
    "Screenshot",
    "File photo: Jane Doe",
    "AI-generated image: Quay Press",
    "Photo:",
]


@pytest.mark.parametrize(("raw", "text"), PHOTOS)
def test_label_that_means_a_photo_is_left_to_the_page(raw: str, text: str) -> None:
    assert credit_line(raw) == CreditLine(True, text)


@pytest.mark.parametrize("raw", OTHERS)
def test_label_that_means_something_else_stands_alone(raw: str) -> None:
    assert credit_line(raw) == CreditLine(False, raw)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Photograph: Dana Levi/Reuters", ["Photo: {}", "Фото: {}", "צילום: {}"]),
        ("Dana Levi/Reuters", ["Photo: {}", "Фото: {}", "צילום: {}"]),
        ("Illustration: Dana Levi", ["Illustration: Dana Levi"] * 3),
    ],
)
def test_page_labels_a_credit_once_in_its_language(
    story: Story, site: Site, raw: str, shown: list[str]
) -> None:
    figure = Figure(caption=Caption("A boat.", Credit(raw)))
    editions = tuple(
        replace(one, article=replace(one.article, blocks=(figure,)), marks={})
        for one in story.editions
    )
    pages = article_pages(replace(story, editions=editions), site)
    lines = [BeautifulSoup(page.body, "html.parser").select_one(".credit") for page in pages]
    assert [one.text for one in lines if one] == [
        label.format("Dana Levi/Reuters") for label in shown
    ]
