"""Words that belong to a page and not to a story: each pattern with the reason to drop it.

Every pattern must match the whole line, so that a sentence that only mentions a newsletter
stays in the story.
"""

import re

from articles.prose import SENTENCE_END

_NETWORKS = (
    r"(?:facebook|twitter|x|whats ?app|e-?mail|linkedin|reddit|pinterest|tumblr|telegram|messenger|"
    r"flipboard|threads|bluesky|sms|vk|gettr|parler|gab|truth social|instagram|tiktok|youtube|"
    r"mastodon|pocket|digg|del\.?i\.?c\.?i\.?o\.?us|stumble ?upon|mixx|myspace|google(?: (?:plus|buzz))?\+?|yahoo|y! buzz|viber|line|skype|fark|newsvine|buffer|print|copy(?: link)?|link|share|tweet|save|send|mail|bookmark|cancel|more)"
)
_TABLE: tuple[tuple[str, str], ...] = (
    (
        "view counter",
        r"(?:views?|reads?|hits?)\s*:?\s*[\d.,]+\s*[km]?|[\d.,]+\s*[km]?\s+(?:views?|reads?|shares?)",
    ),
    (
        "comment form",
        r"leave a (?:comment|reply)\b.{0,30}|your e-?mail address will not be published\.?.*|required fields"
        r" are marked.*|post a comment|(?:join|see|view|read|add|show|hide|load)(?: all| the| your| more)?"
        r" (?:comments?|conversation|discussion)(?: \(\d+\))?|comments?(?: \(?\d+\)?)?|\d+ comments?|"
        r"you must be (?:logged|signed) in to .*|have your say.*|join our commenting forum|"
        r"join thought-provoking conversations.*|what do you think\?.{0,60}comments?.*|"
        r"save my name, email.*|sign in to (?:comment|join).*|be the first to comment.*",
    ),
    (
        "page furniture",
        r"(?:scroll|back) to (?:the )?top|skip to (?:main )?(?:content|navigation).*|search(?: for)?:?|menu|close|"
        r"(?:go|jump) to .{0,30}shortcuts|article content|breadcrumb.*|loading(?:\.{3}|…)?|home|print|"
        r"read in app|listen(?: to (?:this )?article)?.{0,20}|\d+[ -]min(?:ute)?s?(?: read)?|"
        r"(?:click|tap) here (?:to|for) .*|go (?:back )?to .{0,20}home ?page|toggle .*|"
        r"(?:enable|turn on) (?:javascript|notifications).*|your (?:web )?browser .*supported.*|"
        r"(?:image|photo|picture|video|gallery):?|(?:hide|toggle|show|expand) caption|"
        r"(?:\[\+\] ?)?enlarge(?: this)?(?: image| photo| picture)?|(?:photos?|slideshow|gallery) ?\( ?\d+ (?:images|photos|pictures) ?\)|"
        r"view (?:full ?screen|(?:this )?image|gallery)|(?:previous|next|prev)(?: (?:image|slide|article|story|post))?|"
        r"\d{1,5}|font size.*|text size.*|a-?\s?a\+?|\d+ ?(?:/|of) ?\d+|this article was (?:first|originally) published.*",
    ),
    (
        "advertisement",
        r"(?:advertise?ments?(?: \d+)?\s*)+|ad|ads|sponsored(?: (?:by|content|links?|post).*)?|promoted(?: (?:by|content).*)?|"
        r"story continues below.*|this advertisement has not loaded.*|article continues (?:below|after).*|"
        r"continue reading(?: below)?.{0,40}|(?:scroll|skip) (?:down|ad|past).{0,40}|paid (?:content|for|post).{0,40}|"
        r"don.t want to see this\?.*|remove ads|ad (?:policy|feedback|choices)|powered by.{0,30}|report this ad|"
        r"ad block users.*|partner content|we may earn .*|.{0,80}\baffiliate (?:links?|commission)\b.{0,120}",
    ),
    (
        "sharing",
        rf"(?:{_NETWORKS}[\s,|/·•]*)+|share(?:d)? (?:this|on|via|with|the|article|story|your).{{0,160}}|"
        r"(?:social )?sharing|follow (?:us|me)\b.{0,80}|follow .{1,40} on (?:google news|twitter|facebook|x|"
        r"instagram|youtube|whatsapp|telegram|bluesky|linkedin|threads|tiktok)\b.{0,120}|add (?:us|.{1,30}) as .*|"
        r"copy (?:the )?(?:link|url).*|link copied.*|gift (?:this )?article|save (?:this )?(?:article|story).*",
    ),
    (
        "newsletter",
        r"(?:sign|signed|signing) up\b.{0,200}|subscribed?\b.{0,160}|(?:our |the |join |get |e-?mail )*newsletters?\b.{0,80}|"
        r"get (?:the|our|a|your|all|daily|more|up)\b.{0,120}(?:inbox|newsletters?|e-?mails?|alerts?|headlines|columns|"
        r"\bapp\b|briefing|dash of).*|.{0,120}(?:in|to) your inbox.{0,60}|by (?:signing up|clicking|submitting|subscribing|"
        r"registering|entering|providing)\b.*|join (?:our|the) .{0,40}(?:newsletter|community|mailing list|channel)\b.*|"
        r"interested in more newsletters\?.*|(?:enter )?(?:your )?e-?mail(?: address)?(?: \(?required\)?)?\s*\*?|"
        r"thanks? (?:you )?for (?:signing|subscribing|registering).*|i would like to be emailed.*|"
        r"you(?:'|’)ve (?:successfully )?(?:subscribed|signed).*|i(?:'|’)m in|explore all newsletters.*|"
        r"access your favou?rite topics.*|arrives? (?:mon|tues|wednes|thurs|fri|satur|sun)?(?:days?|daily|weekly).*|"
        r"(?:first|last|full) ?name\s*\*?|original reporting\. .*|contact me with news and offers.*|"
        r"stay up[ -]to[ -]date .{0,80}|.{0,80}unmissable .{0,40}(?:round-?up|weekly|daily).*",
    ),
    (
        "subscription offer",
        r"(?:this )?(?:content|article) is (?:reserved|free|only|exclusive)\b.*|(?:subscribe|register|sign in|log in|create).{0,20}"
        r"(?:unlock|account|continue).*|unlimited (?:online|digital|access).*|.{0,40}e-?paper\b.{0,120}|daily (?:content from|puzzles?).*|"
        r"(?:support|become|join)\b.{0,60}\b(?:journalism|member(?:ship)?|supporter)s?\b.{0,80}|exclusive (?:articles|content) (?:by|from).*|"
        r"(?:access|enjoy|share|get) (?:articles|additional|the latest|your thoughts|email updates|through|unlimited|the most)\b.{0,120}|"
        r".{0,120}\bcancel (?:at )?(?:any ?time|whenever)\b.{0,80}|view more offers|if you are a .{0,30}subscriber.*|(?:subscribe)?already (?:a )?(?:subscribed|subscriber|member|registered|have).{0,40}|"
        r"don.t have an account\?.*|enjoying our latest content\?|log in.*|sign in.*|my account|donate|"
        r"you have (?:full access|\d+ (?:free )?articles?).*|.{0,60}\bsubscribers? (?:only|exclusive)\b.{0,20}|"
        r"opportunity to engage .{0,60}|want to bookmark .*|.{0,80}support (?:our|local|independent).{0,40}journalism.{0,80}|"
        r"(?:explore|access|analysis on|continue with|sign in or) .{0,90}(?:account|institution|research|team|google|topics)",
    ),
    (
        "related stories",
        r"(?:read|see|watch|also|more|related|recommended|further|must|you (?:may|might)|don.t miss|in case you missed|"
        r"what to)[ :-]*(?:also|more|next|reading|read|like|now|this|it|stories|story|articles?|content|posts?|links?|videos?|"
        r"coverage|here|on this|about|from .{1,40}|to read.*|in this (?:series|section)|topics?|trending|video|also like)*"
        r"\s*(?:\.{3}|…|:|>+|»|→)?|(?:also )?(?:read|watch|see|listen|related|more|recommended|opinion|analysis)(?: (?:more|also|next|now|"
        r"article|story|here|this))?\s*(?::|\||»|>|→)\s*.{4,220}|(?-i:READ)\b(?: MORE| ALSO| NEXT)?\s.{4,200}|"
        r"(?:most|more|top|latest|popular|trending)(?: (?:read|viewed|popular|trending|stories|news|videos?|posts?|now|recent|from|"
        r"on|in|to explore|shared|watched|articles?|headlines|comments?))+.{0,40}|trending(?: now| on .*)?|up next|latest|popular|"
        r"(?:keep|continue) reading|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in).{0,30}|"
        r"from (?:around|our|the) .{0,30}|explore (?:more|charts?).{0,50}|read our (?:complete|full).{0,40}|current issue|"
        r"view our current issue|editor(?:s|.s|s.) (?:picks?|choices?|recommendations?)\s*:?|related (?:articles?|stories|topics|posts?|content|news)\b.{0,20}|click here for .*",
    ),
    (
        "video player",
        r"we apologi[sz]e, but this video.*|try refreshing your browser.*|tap here to see other videos.*|.{0,140}back to video|"
        r"watch (?:live|now|video|on).{0,40}|video ?\d*:\d+.*|play(?: video)?|video unavailable|duration:? \d+:\d+|"
        r"latest videos? from.*|recommended videos?|\d{1,2}:\d{2}|close video|this video (?:is|can).{0,60}|(?:now )?playing.{0,40}|"
        r"to view this video.*|media (?:caption|playback).*",
    ),
    (
        "notice",
        r"(?:©|\(c\)|copyright)\s*.{0,20}\d{4}.*|.*\ball rights reserved\b.*|(?:terms|privacy|cookies?)\b.{0,80}(?:policy|notice|"
        r"settings|use|service|preferences)?|.{0,40}(?:we|this site|our site) uses? cookies.*|reprints?(?: and| &) permissions?|"
        r"(?:to )?(?:submit|report|request) an? (?:correction|error|typo|tip)\b.*|corrections?(?: and clarifications?)?.{0,40}|"
        r"this material may not be .*|doi: ?\S+|.{0,60}journalistic standards.*|our standards: .{0,80}|(?:[^.]{0,30}\) )?first published:? (?:on )?(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2}),? \d{4}\b.{0,20}|for reprints.*|published under:.*|our website is your destination.*|"
        r"for more stories like this.*|get in touch with .{0,120}|(?:do you have|got) a (?:story|tip|news)\b.{0,120}|"
        r"(?:e-?mail|contact)(?: the author| us)?\s*:.{0,80}|•?\s*e-?mail: \S+@\S+|send (?:your|us) .{0,60}@\S+|contact us",
    ),
    (
        "cookie notice",
        r"this (?:web)?site uses cookies.*|(?:we|our partners)(?: and .{1,40})? use cookies.*|(?:this|the|these) cookies? .{0,200}"
        r"\b(?:set|used|stores?|installed|tracks?|plugin|consent|sessions?|visitors?)\b.*|(?:\w+ ){1,2}cookies (?:are|help|track)\b.*|"
        r"(?:accept|reject|manage|allow)(?: all| only)?(?: \w+)? cookies|cookie (?:policy|settings|preferences|consent).{0,40}",
    ),
    ("embedded post", r"[—–-]+ ?.{1,60} \(@\w{1,15}\) [a-z]+ \d{1,2}, \d{4}"),
    (
        "keywords",
        r"(?:tags?|topics|keywords|categories|subjects|filed under|more on|more about|in this (?:article|story)|explore more on)(?:\s*:.*| the .*)?",
    ),
    (
        "about the author",
        r"about the author|view author .*|search author on.*|more (?:from|by) .{1,40}|you can (?:e-?mail|follow|contact|reach (?:him|her|them|me|us|.{1,40} (?:at|on|via))\b).{0,140}|contact the author.*|author of the article:?",
    ),
)
_PATTERNS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in _TABLE)
_END = re.compile(
    r"(?:leave a (?:comment|reply)|(?:related|recommended|popular|trending|latest|top|more)\b.{0,3}(?: (?:articles?|stories|news|posts?|"
    r"topics|on|about|from .*|stories))*|topics?|tags?|about the author|most (?:read|viewed|popular).*|you (?:may|might) (?:also )?like.*|"
    r"(?:read|up) next|join the (?:conversation|discussion)|comments?(?: \(\d+\))?|(?:visitors?|readers?|users?)['’]? comments?.{0,30}|\d+ comments?:?|newsletters?.*|contact the author:?|"
    r"share this (?:article|story).*|from (?:around|our) .*|keep reading|our partners|subjects|more about|explore more on.*|"
    r"(?:reprints and permissions|doi:.*)|copyright.*|©.*|.*all rights reserved.*|published under:.*|recommended video)",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:(?:read|see|watch|related|recommended|more|most|top|trending|popular|latest|up next|you (?:may|might)|what to|also|"
    r"editor(?:s|.s|s.) (?:picks?|choices?|recommendations?)|keep reading|from around|explore|don.t miss)\b.*|current issue)",
    re.IGNORECASE,
)
_LONGEST = 420


# What the same line says of a picture to people who would buy it or see it larger.
_BUTTON = (
    r"(?:(?:acquire|purchase|buy) (?:licensing rights|(?:this )?(?:photos?|images?|prints?))"
    r"|opens? (?:in )?(?:a )?new (?:tab|window)|(?:hide|toggle|show|expand|view|enlarge)(?: this)? "
    r"(?:caption|image|gallery|full ?screen|full size))"
)
_BUTTONS = re.compile(
    rf"(?:[\s,;|]*{_BUTTON})+[\s,;|›»>]*(?=\s*(?:[\ue000-\uf8ff]|$))", re.IGNORECASE
)
_BUTTON_FIRST = re.compile(
    r"(?:\[\+\] ?enlarge|(?:click (?:here )?to )?(?:enlarge|expand|view (?:larger|full[ -]?size|full[ -]?screen))"
    r"(?: this)? (?:image|photo|picture)|click (?:here )?to (?:enlarge|expand|zoom)|enlarge)"
    r"[\s:|›»>]+(?=(?-i:[A-Z“\"\ue000-\uf8ff]))",
    re.IGNORECASE,
)
_BUTTONS_END = 300  # characters in which they stand


def without_buttons(text: str) -> str:
    """A picture's words without the buttons at their ends, or before a mark of private use."""
    if first := _BUTTON_FIRST.match(text):
        text = text[first.end() :]
    return text[:-_BUTTONS_END] + _BUTTONS.sub("", text[-_BUTTONS_END:])


# What page furniture says and stories do not: it speaks to the reader, and of the page.
_TO_READER = re.compile(
    r"\b(?:you|your|our|us|we|my|click|sign (?:up|in)|subscri\w+|e-?mails?|inbox|newsletters?|browser|"
    r"javascript|advertis\w+|reserved|here|logged in|log in|account|website|this site|recaptcha|"
    r"affiliate|commission|reproduced|redistributed|published|policy|consent|plugin|watch live)\b|©",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|is|are|will|would|could|did|fell|rose|won|lost|lied|"
    r"shows?|lists?|\w{3,}ed)\b"
)
_SPOKEN = re.compile(
    r",[”\"’]? (?:[\w’]+ ){1,4}?(?:said|says?|told|wrote|asked|added|shouted)\b.{0,40}\.$"
)
_WORDS = 4


def _is_prose(text: str) -> bool:
    """Tell whether the line is a sentence of a story, whatever words it begins with."""
    if len(text.split()) < _WORDS or not SENTENCE_END.search(text):
        return False
    if _SPOKEN.search(text):
        return True
    return _TELLS.search(text) is not None and _TO_READER.search(text) is None


def furniture_reason(line: str) -> str | None:
    """Give the reason why a line is no part of a story, or None if its words do not say so."""
    text = " ".join(line.split()).strip("*·•|>»›→ ")
    if len(text) > _LONGEST:
        return None
    if not re.search(r"\w", text):
        return "page furniture"
    for reason, pattern in _PATTERNS:
        if pattern.fullmatch(text):
            return None if _is_prose(text) else reason
    return None


def ends_story(line: str) -> bool:
    """Tell whether the line usually stands below a story's last paragraph."""
    return len(line) < 120 and bool(_END.fullmatch(line.strip()))


def leads_on(line: str) -> bool:
    """Tell whether the line announces other stories, whose headlines follow it.

    A sentence does not, whatever its first word.
    """
    text = line.strip()
    return len(text) < 60 and not text.endswith((".", "!")) and bool(_LEADS_ON.fullmatch(text))
