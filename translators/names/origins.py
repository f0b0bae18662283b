"""Which language a Latin-written name comes from, by its shape and by the given name beside it."""

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files

from translators.names.rewriting import plain_letters


class Source(StrEnum):
    """The spelling that a name follows; the value names its rule files."""

    ENGLISH = "english"
    SLAVIC = "slavic"
    HEBREW = "hebrew"
    ARABIC = "arabic"
    GERMAN = "german"
    FRENCH = "french"
    SPANISH = "spanish"
    ITALIAN = "italian"
    CONTINENTAL = "continental"


_ENGLISH_SURNAME = (
    r"(?:[a-z]{2}(?:son|ton|ley|field|wood|ford|worth|shire|bury|well|borough|ville|smith|gate)$"
    r"|^mc|^o'[a-z]|wh|ough|ight)"
)
_SHAPES = (
    (Source.ENGLISH, _ENGLISH_SURNAME),
    (Source.SLAVIC, r"(?:[a-z]{2}(?:ov|ova|ev|eva|iev|yev)$|[aeo]vich$|[oe]vych$|[oe]vna$|sk(?:y|yy|yi|iy|ii|aya|aia)$"
                    r"|[a-z]{2}(?:enko|chuk|chyk|tsky|tskyi|tskaya)$|shch|iia$|yuk$|iuk$|[kn]ivsk|[oe]grad$"
                    r"|ovsk|insk$|^kras|^novo|yy$|zhn|(?:ts|zh|shk)ov|slav$|[dl][aiy]mir$|[hkl]iv$|khin$|[vl]kin[a]?$|ushk)"),
    (Source.ARABIC, r"(?:^(?:al|el|as|ash|ad|an|ar|at|az|ibn|bin|abu|abd|umm|bani)-"
                    r"|^(?:abu|abdul?|bin|ibn|umm|deir|wadi|jabal)$|[aou]llah$|uddin$|[a-z]iyya[h]?$"
                    r"|zadeh$|q[aio](?!u)|q$|aa[^r]|dh[aiu]|gh[aio]|^kh[aou]|abad$|^abd[aeu]l"
                    r"|awi$|iyeh$|^mu?hamm|ussein)"),
    (Source.GERMAN, r"(?:sch(?:e|n|m|w|u|l|ä|ö|a)|[a-z]{2}mann$|stein$|dorf$|[a-z]burg$|berg$|berger$|[a-z]holz$|ü|ä|ö|ß"
                    r"|heim$|haus$|wald$|^(?:von|van|der|zu)$|feld$|^wolf|[aeou]hr$|tsch|hardt$|bach$)"),
    (Source.HEBREW, r"(?:^(?:ben|bar|bat)-|-(?:el|am)$|^(?:kibbutz|moshav|kfar|kiryat|givat|ramat|beit|tel|nahal|ein"
                    r"|neve|nir|maale|mevo|mishmar|sde|yad|be'?er|har|givatayim|tzur|bnei|petah|rishon|ness)$"
                    r"|yahu$|tzv?i|itz[aeo]|tz[aeiou]|[a-z]tz$|[aeiou]'[aeiou]|'el$|iyahu|sheva$|chai$|ayim$|iyim$)"),
    (Source.FRENCH, r"(?:eau[x]?$|ault$|aud$|oux$|ieux$|eux$|[a-z]{2}ois$|^(?:le|la|de|du|des)$|^(?:le|la)[a-z]{4,}oi"
                    r"|é|è|ê|ç|ette$|elle$|ier$|ières?$|gny$|illy$|illon$|illet$|ouis$|^saint$|^d'|[aeu]rdt?$^|lt$^)"),
    (Source.SPANISH, r"(?:[a-z]{2}[aeio]ez$|ñ|^(?:san|santa|los|las|del|el|rio|da|dos)$|illo$|illa$|ção$|ã|õ|[aeiou]ndez$"
                     r"|uez$|eira$|inho$|inha$|elho$|[aeo]lles$|í|ó|á|ú)"),
    (Source.ITALIAN, r"(?:cch|gli[aoe]?$|gn[aoi]$|zz[aoi]|elli$|etti$|ucci$|acci$|ini$|ino$|oni$|one$^|^(?:di|della)$|cci[ao]$"
                     r"|ggi|sch?i$|aldi$|ardi$|ello$|ella$|[cns]chi$)"),
    (Source.ENGLISH, r"(?:wh|[a-z]ck|ough|igh|[a-z]ee[a-z]|oo|ea[a-z]|[a-z]th|th[aeiou]|[aio][bdfgklmnptv]e$|^mc|^mac[a-z]{3}|^o'"
                     r"|[bcdfgknprst]ham$|[a-z]{2}(?:land|port|burgh|man|wick|way|don)$"
                     r"|ay$|ey$|ow|aw[klnrs]|aw$|ew|sh$|dge|ck$|wr|^kn|^w[aeio]|ll$|tt$|ss$|ly$|ry$|[a-z]ers?$|ers$|ges$|x$|nn$|gg|ard$"
                     r"|qu[ei]|le$|ts$|ks$|ns$|ms$|ch$|nt$|ce$|mp$|lt$|ld$|nd$|st$)"),
)  # fmt: skip
_COMPILED = tuple((source, re.compile(shape)) for source, shape in _SHAPES)
_STRONG_ENGLISH = re.compile(_ENGLISH_SURNAME)
_ARTICLES = ("al", "el", "al-", "el-", "Al-", "El-")  # "Al" alone is an English given name


@cache
def common_given_names() -> dict[str, Source]:
    """Common given names in small letters, and the language each is of."""
    text = files(__package__).joinpath("rules", "given_names.txt").read_text("utf-8")
    lines = (line.split(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: Source(source) for source, names in lines for name in names.split()}


def word_source(word: str) -> Source | None:
    """The spelling that a single word's own shape betrays, None if nothing does."""
    plain = plain_letters(word)
    if word in _ARTICLES:
        return Source.ARABIC
    given = common_given_names().get(plain)
    if given is not None:
        return given
    return next((source for source, shape in _COMPILED if shape.search(plain)), None)


def name_sources(words: tuple[str, ...]) -> tuple[Source, ...]:
    """The spelling of each word of one name.

    A word goes by its own strong shape; else by the given name before it, or by what the rest of
    the name shows; else by a weak shape; else letter by letter.
    """
    own = [word_source(word) for word in words]
    strong = [_is_strong(word, source) for word, source in zip(words, own, strict=True)]
    given = common_given_names().get(plain_letters(words[0])) if words else None
    company = given or next((source for source, sure in zip(own, strong, strict=True) if sure), None)
    return tuple(
        source if sure and source else company or source or Source.CONTINENTAL
        for source, sure in zip(own, strong, strict=True)
    )


def _is_strong(word: str, source: Source | None) -> bool:
    plain = plain_letters(word)
    if source is Source.ENGLISH:
        return plain in common_given_names() or bool(_STRONG_ENGLISH.search(plain))
    return source is not None
