"""A story with everything that a page can hold, as a newsroom would have it in three languages."""

from dataclasses import replace
from datetime import UTC, date, datetime

from articles.article import (
    Article,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    Image,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Span,
)
from publishers.edition import Edition, Mark, Notice, Story, slug_of


def sample_story(picture: str = "https://example.org/harbor.jpg") -> Story:
    """The story; its one picture is at ``picture``, 1200 by 675 pixels."""
    english = _english(picture)
    return Story(
        slug_of(english),
        (
            Edition(english),
            _translated(_russian(english), "Ирина Левина", flagged=3),
            _translated(_hebrew(english), "", flagged=2),
        ),
    )


def _english(picture: str) -> Article:
    return Article(
        id="5e1w1c4c10c4d00d",
        lang="en",
        headline="After 38 years of silence, Selwick’s harbor clock chimes again",
        standfirst="Volunteers rebuilt the 1911 movement from drawings found in an attic.",
        byline=("Ann Dorfin", "Noa Brandt"),
        blocks=(
            Paragraph(
                "The clock over the old customs house struck eleven on Saturday, for the first "
                "time since 1988. More than 1,200 people came to hear it.",
                (Span(15, 36, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            Figure(
                (Image(picture, "The harbor of Selwick in the evening", 1200, 675),),
                Caption(
                    "The harbor of Selwick on the evening of March 14, 2026.",
                    Credit("Harbor Board via X (formerly Twitter)"),
                ),
            ),
            Quote("I held my breath until the last stroke. Then everybody shouted at once."),
            Paragraph(
                "Ewa Lind of the Harbor Trust (HT) led the repair, which cost $5–$10 thousand "
                "less than the $48,500 that had been planned."
            ),
            Heading("What comes next"),
            ListItem("The chimes are silent from 22:00 to 7:00."),
            ListItem("The tower opens to visitors on April 2; call +1-555-0142."),
            ListItem("A second bell, 15% heavier, is cast this summer."),
            Note(
                "An earlier version of this article gave the wrong year for the old customs house. "
                "It was built in 1874, not in 1847; Harbor Trust (HT) owns it since 1990.",
                "correction",
                date(2026, 3, 15),
                (Span(63, 80, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            Embed("https://example.org/post/1", "X", "@selwick_harbor: It rings!"),
        ),
        source_url="https://example.org/story",
        site_name="Selwick Current",
        published_at=datetime(2026, 3, 14, 12, 30, tzinfo=UTC),
        modified_at=datetime(2026, 3, 15, 8, 5, tzinfo=UTC),
        section="Local",
        keywords=("harbor", "clock"),
    )


def _russian(english: Article) -> Article:
    return replace(
        english,
        lang="ru",
        headline="Портовые часы Селвика снова бьют после 38 лет молчания",
        standfirst="Добровольцы восстановили механизм 1911 года по чертежам с чердака.",
        byline=("Энн Дорфин", "Ноа Брандт"),
        blocks=(
            Paragraph(
                "Часы над старой таможней в субботу пробили одиннадцать — впервые с 1988 года. "
                "Послушать их пришли более 1200 человек.",
                (Span(9, 24, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            _figure(english, "Гавань Селвика вечером 14 марта 2026 года."),
            Quote("Я не дышала до последнего удара. А потом все разом закричали."),
            Paragraph(
                "Ремонтом руководила Эва Линд из Портового фонда (HT). Он обошёлся на 5–10 тысяч "
                "долларов дешевле, чем 48 500 долларов, которые были заложены в смету."
            ),
            Heading("Что дальше"),
            ListItem("С 22:00 до 7:00 часы не бьют."),
            ListItem("Башня откроется для посетителей 2 апреля; телефон +1-555-0142."),
            ListItem("Второй колокол, на 15 % тяжелее, отольют этим летом."),
            Note(
                "В прежней версии этой статьи был неверно назван год постройки старой таможни. "
                "Она построена в 1874 году, а не в 1847-м; Harbor Trust (HT) владеет ею с 1990 года.",
                "correction",
                date(2026, 3, 15),
                (Span(62, 76, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            english.blocks[-1],
        ),
    )


def _hebrew(english: Article) -> Article:
    return replace(
        english,
        lang="he",
        headline="אחרי 38 שנות שתיקה: שעון הנמל של סלוויק שב לצלצל",
        standfirst="מתנדבים שיקמו את המנגנון משנת 1911 לפי שרטוטים שנמצאו בעליית גג.",
        byline=("אן דורפין", "נועה ברנדט"),
        blocks=(
            Paragraph(
                "השעון שמעל בית המכס הישן צלצל בשבת אחת־עשרה פעמים, לראשונה מאז 1988. "
                "יותר מ־1,200 בני אדם באו לשמוע אותו.",
                (Span(11, 24, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            _figure(english, "נמל סלוויק בערב 14 במרץ 2026."),
            Quote("עצרתי את נשימתי עד הצלצול האחרון. ואז כולם צעקו בבת אחת."),
            Paragraph(
                "את התיקון הובילה אווה לינד מקרן הנמל Harbor Trust (HT). הוא עלה $5–$10 אלף "
                "פחות מ־48,500 הדולרים שתוכננו."
            ),
            Heading("מה הלאה"),
            ListItem("השעון אינו מצלצל בין 22:00 ל־7:00."),
            ListItem("המגדל ייפתח למבקרים ב־2 באפריל; טלפון +1-555-0142."),
            ListItem("פעמון שני, כבד ב־15%, ייצוק הקיץ."),
            Note(
                "בגרסה קודמת של הכתבה צוינה שנה שגויה לבניית בית המכס הישן. "
                "הוא נבנה ב־1874 ולא ב־1847; Harbor Trust (HT) היא בעליו מאז 1990.",
                "correction",
                date(2026, 3, 15),
                (Span(44, 57, "link", "https://example.org/customs-house?a=1&b=2"),),
            ),
            english.blocks[-1],
        ),
    )


def _figure(english: Article, caption: str) -> Figure:
    block = english.blocks[1]
    assert isinstance(block, Figure)
    assert block.caption is not None
    return replace(block, caption=Caption(caption, block.caption.credit))


def _translated(article: Article, reviewer: str, flagged: int) -> Edition:
    """The edition with a mark a text; every block from number ``flagged`` to the next is flagged."""
    texts = {"headline": article.headline, "standfirst": article.standfirst}
    texts |= {f"blocks.{n}": b.text for n, b in enumerate(article.blocks) if hasattr(b, "text")}
    del texts[f"blocks.{len(article.blocks) - 1}"]
    marks = {
        name: (Mark(0, len(text), "machine", flagged=name == f"blocks.{flagged}"),)
        for name, text in texts.items()
    } | {"headline": (Mark(0, len(article.headline), "memory"),)}
    notice = Notice(
        engine=f"translate-en_{article.lang}-1_9",
        starter=False,
        sentences=(("machine", len(marks) - 1), ("memory", 1)),
        findings=1,
        reviewed_by=reviewer,
    )
    return Edition(article, marks, notice)
