"""Which words of Latin letters a Russian or Hebrew newsroom leaves as they are."""

import re
from collections.abc import Sequence

from translators.checks.pair import LATIN

_KEPT = re.compile(
    rf"""
      [A-Z](?:\.?[A-Z]){{0,5}}\.?(?:-\w{{1,4}})?  # FBI, U.N., XDR-TB, Roman numerals
    | [A-Z]\w?&[A-Z]\w?                           # AT&T, R&D
    | [a-z]                                       # a list's letter, a sample's
    | [^\W_]*\d[^\W_]*(?:[-/.][^\W_]+)*           # F-35, H5N1, 802.11n
    | [^\W_]+-[^\W_]*\d[^\W_]*                    # COVID-19
    | (?:[\w-]+\.)+[a-z]{{2,6}}                   # ynet.co.il
    | [{LATIN}]*[a-z][A-Z][{LATIN}]*(?:['’-]\w+)? # YouTube, McDonald's, pH
    | [A-Z]{{2,}}[a-z]{{1,6}}                     # SANParks, XLs
    """,
    re.VERBOSE,
)
_BRAND_NAMES = """
    adidas Adobe Airbnb Airbus Airlines Alibaba Alphabet Amazon Android Anthropic Apple Aramco
    Audi Axios Bellingcat Binance Bitcoin Bloomberg Bluesky Boeing Brent Broadcom BuzzFeed
    Carrefour Chevrolet Chevron Chrome Citigroup Cloudflare Danone Dell Discord Disney
    Dreamliner Dropbox easyJet Elbit Energean Ericsson Excel Expedia Exxon Facebook Ferrari
    Firefox flydubai flynas Forbes Fortran France-Presse Galaxy Gemini Getty Gmail Google
    Gripen Group Haskell Honda Huawei Hyundai Ikea Images Instagram Intel Kia Kotlin Lancet
    Lego Lenovo Lidl Linux Lufthansa lululemon Mastercard Maxar McKinsey Mercedes-Benz
    Messenger Meta Microsoft Moderna Moody's Mozilla Nasdaq Nestlé Netflix News Nike Nikkei
    Nintendo Nissan Nokia Nvidia Oracle Outlook Palantir Patreon Patriot Pegasus Perl Peugeot
    Pfizer Photo Photos Pinterest Politico Porsche Python Qualcomm Reddit Renault Reuters
    Roblox Rolls-Royce Ryanair Samsung Shell Shutterstock Siemens Signal Skype Slack Snapchat
    Sony Spiegel Spotify Starbucks Starlink Starship Steam Stellantis Substack Systems Telegram
    Tesla Teva Tinder Toyota Twitch Twitter Uber Ubuntu Viber Visa Vodafone Volkswagen Volvo
    Walmart Waymo Waze Wikimedia Wikipedia Windows Wizz Xbox Xiaomi Yahoo Ynet ynet Zoom
"""
_UNIT_NAMES = "kHz MHz GHz Ghz Hz kW MW GW kWh MWh kB Mbps Gbps Mbit Mbit/s Gbit dB px fps"
_LONGEST = 40
_ACRONYM = 4
_CAPITALS = re.compile(r"[A-Z]{2,6}s?")
_ROMAN = re.compile(r"[IVXLCM]+")
_KNOWN_NAMES = """
    ABC AFP AI AMD AP ASUS BBC BMW BP CBS CIA CNN DHL DNA DVD EPA FBI FIFA GMC GPS HBO HIV HP HSBC
    IBM IT KCNA KLM LED LG MTV NASA NBA NBC NFL NHL OECD OPEC PBS PDF RBC SAP SMS SUV TASS TNT TV
    UBS UEFA UFC UPS USB UTC GMT VIP VPN VR WAFA
"""
_KNOWN = frozenset(_KNOWN_NAMES.split())
_KEPT_NAMES = frozenset((_BRAND_NAMES + _UNIT_NAMES).split())
_JOINING = """
    a of and the in on to for by at with de la le da di du des del dos van von der den bin ibn al el
    e y et
"""
JOINERS = frozenset(_JOINING.split())
"""Small words inside names."""
_LEARNED_WORDS = (
    "de facto jure et al ad hoc per se status quo persona non grata pro bono via vs etc alter ego"
)
LEARNED = frozenset(_LEARNED_WORDS.split())
"""Latin that all three languages quote."""
_COMPANIES = """
    Air Airlines Airways Bank Capital Company Corp Corporation Daily Defense Energy Financial Fund
    Group Holding Holdings Inc Industries Institute Journal Labs Ltd Magazine Media Motors
    Music News Open Partners PBC Pictures PLC Post Radio Records Research Sachs Star Street
    Studios Systems Technologies Times Tribune Watch Wings
"""
COMPANY = frozenset(_COMPANIES.split())
"""Russian leaves the names of firms, papers and ships in Latin letters; Hebrew does so less."""
_SETTLED = {
    "ru": {
        "UN": "ООН", "US": "США", "U.S": "США", "USA": "США", "UK": "Великобритания", "EU": "ЕС",
        "NATO": "НАТО", "IDF": "ЦАХАЛ", "UAE": "ОАЭ", "UNESCO": "ЮНЕСКО", "UNICEF": "ЮНИСЕФ",
        "MP": "депутат", "MPs": "депутаты", "PM": "премьер-министр", "CEO": "генеральный директор",
        "GMT": "по Гринвичу", "AD": "н. э.", "BC": "до н. э.", "A.D": "н. э.", "B.C": "до н. э.",
        "a.m": "утра", "p.m": "вечера", "DNA": "ДНК", "GDP": "ВВП", "AI": "ИИ", "HIV": "ВИЧ",
        "WHO": "ВОЗ", "IMF": "МВФ", "IAEA": "МАГАТЭ", "CIA": "ЦРУ", "FBI": "ФБР",
    },
    "he": {
        "UN": "או״ם", "US": "ארה״ב", "U.S": "ארה״ב", "USA": "ארה״ב", "UK": "בריטניה",
        "EU": "האיחוד האירופי", "NATO": "נאט״ו", "IDF": "צה״ל", "UAE": "איחוד האמירויות",
        "UNESCO": "אונסק״ו", "UNICEF": "יוניסף", "MP": "חבר פרלמנט", "MPs": "חברי פרלמנט",
        "PM": "ראש הממשלה", "CEO": "מנכ״ל", "AD": "לספירה", "BC": "לפני הספירה",
        "A.D": "לספירה", "B.C": "לפני הספירה", "a.m": "בבוקר", "p.m": "בערב",
        "IAEA": "סבא״א", "GDP": "תמ״ג",
    },
}  # fmt: skip


def stays_latin(word: str) -> bool:
    """Acronyms, units, models, domains, brands and words with an inner capital may stay."""
    if word in _KEPT_NAMES or (word.isupper() and word.capitalize() in _KEPT_NAMES):
        return True
    return len(word) <= _LONGEST and bool(_KEPT.fullmatch(word))


def is_brand(word: str) -> bool:
    """Whether the lists know it."""
    return word in _KEPT_NAMES


def are_shouted(words: Sequence[str]) -> bool:
    """Whether words in capitals are English ones, "HEAVY RAIN FLOODS": too many for acronyms."""
    strange = [word for word in words if word.isalpha() and word not in _KNOWN]
    long = any(len(word) > _ACRONYM for word in strange)
    return len(strange) >= (2 if long else 3) and all(map(str.isupper, words))


def is_abbreviation(word: str) -> bool:
    """Capitals that are neither a numeral nor known to every reader, as the FBI is."""
    return bool(_CAPITALS.fullmatch(word)) and word not in _KNOWN and not _ROMAN.fullmatch(word)


def settled_form(word: str, language: str) -> str | None:
    """What the language writes instead of a well-known English abbreviation."""
    return _SETTLED[language].get(word.removesuffix("."))
