"""Web pages as sites really write them: text without paragraphs, pictures without markup."""

from articles.article import Article, Figure, Paragraph, Quote
from articles.document import RawDocument
from articles.reader import read

STORY = [
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive.",
    "Its members had argued for nearly three years about the cost, which grew to 4.2 million.",
    "“We cannot wait any longer,” said the mayor, who walked across it with her two children.",
    "Shops on both sides of the river say that they have lost a third of their customers.",
]


def _article(body: str, title: str = "Bridge to be repaired") -> Article:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return read(RawDocument("p.html", html.encode(), url="https://daily.example/a")).article


def _paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def _figures(article: Article) -> list[Figure]:
    return [block for block in article.blocks if isinstance(block, Figure)]


def _with(picture: str) -> Article:
    return _article(
        f"<article><p>{STORY[0]}</p>{picture}<p>{STORY[1]}</p><p>{STORY[2]}</p></article>"
    )


def test_story_in_divisions_is_read_like_one_in_paragraphs() -> None:
    body = "".join(f"<div><span>{text}</span></div>" for text in STORY)
    assert _paragraphs(_article(f"<article>{body}</article>")) == STORY


def test_story_parted_by_line_breaks_is_read_as_paragraphs() -> None:
    text = "<br>\n<br>".join(STORY)
    assert (
        _paragraphs(_article(f"<article>{text}<div><a href='/x'>More</a></div></article>")) == STORY
    )


def test_entities_in_the_title_are_characters() -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    linked = '{"@type":"NewsArticle","headline":"The &#8216;old&#8217; bridge"}'
    script = f'<script type="application/ld+json">{linked}</script>'
    assert _article(script + body).headline == "The ‘old’ bridge"


def test_topics_and_menus_are_no_part_of_the_story() -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    menu = "<ul><li>Bridge</li><li>Council</li><li>Winter</li></ul>"
    article = _article(f"{menu}<article>{body}</article>{menu}")
    assert len(article.blocks) == len(STORY)


def test_picture_without_figure_has_the_words_beside_it_as_caption() -> None:
    box = "<div><picture><img src='/b.jpg'></picture><div>The old bridge</div><div>Getty Images</div></div>"
    (figure,) = _figures(_with(box))
    assert figure.images[0].src == "https://daily.example/b.jpg"
    assert figure.caption is not None
    assert figure.caption.text == "The old bridge"
    assert figure.caption.credit is not None
    assert figure.caption.credit.agency == "Getty Images"


def test_teaser_of_another_story_is_no_caption() -> None:
    teaser = (
        "<div><a href='/other'><img src='/o.jpg'></a><div><a href='/other'>A ferry</a></div></div>"
    )
    assert _figures(_with(teaser)) == []


def test_gallery_gives_each_of_its_figures() -> None:
    one = "<figure><img src='/{0}.jpg'><figcaption>Picture {0} of the bridge</figcaption></figure>"
    gallery = f"<figure><ul><li>{one.format(1)}</li><li>{one.format(2)}</li></ul></figure>"
    texts = [figure.caption.text for figure in _figures(_with(gallery)) if figure.caption]
    assert texts == ["Picture 1 of the bridge", "Picture 2 of the bridge"]


def test_agency_behind_the_marked_credit_belongs_to_it() -> None:
    caption = "The bridge. <span class='credit'>Photo by Noa Brandt</span> /<span>AFP via Getty Images</span>"
    (figure,) = _figures(
        _with(f"<figure><img src='/b.jpg'><figcaption>{caption}</figcaption></figure>")
    )
    assert figure.caption is not None
    assert figure.caption.text == "The bridge."
    assert figure.caption.credit is not None
    assert figure.caption.credit.creators == ("Noa Brandt",)
    assert figure.caption.credit.via == "Getty Images"


def test_credit_in_a_caption_of_its_own_is_the_pictures() -> None:
    captions = (
        "<figcaption>The bridge.</figcaption><figcaption>Image Credits: Noa Brandt</figcaption>"
    )
    (figure,) = _figures(_with(f"<figure><img src='/b.jpg'>{captions}</figure>"))
    assert figure.caption is not None
    assert figure.caption.text == "The bridge."
    assert figure.caption.credit is not None


def test_picture_without_words_stays_where_it_stands_in_the_story() -> None:
    article = _with("<figure><img src='/b.jpg' alt='A bridge'></figure>")
    assert [type(block) for block in article.blocks] == [Paragraph, Figure, Paragraph, Paragraph]


def test_page_inside_one_form_is_read() -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    assert (
        _paragraphs(_article(f"<form id='all'><h1>Bridge to be repaired</h1>{body}</form>"))
        == STORY
    )


def test_each_paragraph_of_a_quotation_is_a_quotation() -> None:
    quote = f"<blockquote><p>{STORY[2]}</p><p>{STORY[3]}</p></blockquote>"
    article = _article(f"<article><p>{STORY[0]}</p>{quote}<p>{STORY[1]}</p></article>")
    texts = [block.text for block in article.blocks if isinstance(block, Quote)]
    assert texts == [STORY[2], STORY[3]]


def test_class_that_calls_the_whole_story_a_caption_is_not_believed() -> None:
    body = "".join(f"<p>{text} {text}</p>" for text in STORY)
    article = _article(f"<div class='article-caption'>{body}</div>")
    assert len(_paragraphs(article)) == len(STORY)
