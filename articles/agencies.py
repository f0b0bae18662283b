"""Words by which a credit is known: picture agencies, roles, and what names an organisation.

Agencies supply pictures to everybody, so their names say "credit" on any site.
"""

import re

AGENCIES = (
    "AAP|ABACA|AFP-JIJI|AFP|AGI|Alamy|Anadolu(?: Agency)?|ANP|Ansa|APA|AP|Associated Press|ATTA|"
    "Avalon|Backgrid|Belga|Bernama|Bloomberg|CP|Canadian Press|Corbis|CTK|dpa|EFE|"
    "EPA(?:-EFE|-Images)?|Flash ?90|GPO|Getty(?: Images)?|IDF|IMAGN|Imago|iStock(?:photo)?|"
    "ITAR-TASS|Jiji(?: Press)?|JTA|Jini|Keystone|Kyodo|"
    "LaPresse|Lusa|Magnum(?: Photos)?|MAGO|Maxar(?: Technologies)?|NTB|NurPhoto|PA(?: Wire| Media| "
    "Images)?|Panos(?: Pictures)?|picture[ -]alliance|"
    "Pexels|Pixabay|Planet Labs|PTI|Reuters|REX(?: Features)?|"
    "Ritzau(?: Scanpix)?|Scanpix|Shutterstock|Sipa(?: USA)?|SOPA(?: Images)?|Splash(?: ?News)?|SPL|"
    "Sputnik|SWNS|TASS|Tass|TPS|TT|UGC|Unsplash|UPI|USA TODAY(?: Sports| Network)?|VCG|"
    "Wikimedia(?: Commons)?|Wikipedia|WireImage|Xinhua|Yonhap|Zuma(?: Press| Wire)?"
)
ROLES = (
    "supplied|handout|file(?: photo| picture| image)?|screen ?(?:shot|grab|capture)|"
    "stock(?: photo| image)?|pool(?: photo)?|illustrative|courtesy|social media|public domain|"
    "video ?grab|cc[- ]by(?:[- ](?:sa|nd|nc))*(?: \\d\\.\\d)?|creative commons|fair use"
)
ROLE_BEHIND = r"(?:screen ?(?:shot|grab|capture)|handout|video grab)"  # "X screenshot"
ORGANISATION = re.compile(
    r"\b(?:Images?|News|Photos?|Press|Agency|Agencies|Office|Embassy|Ministry|Department|Police|"
    r"Government|Museum|University|College|School|Institute|Commons|Media|Pictures?|Television|TV|"
    r"Radio|Times|Post|Inc|Ltd|LLC|Corp|Company|Group|Service|Court|Council|Library|Archives?|"
    r"Collection|Board|Army|Navy|Force|Forces|Command|Association|Foundation|Network|Center|Centre|"
    r"Photography|Unit|Spokesperson|Spokesman|Directorate|Bureau|Authority|Secretariat|Parliament|"
    r"Studios?|House|Party|Family|Technologies|Estate)\b"
)
AGENCY = re.compile(rf"(?:{AGENCIES})(?: Photo)?", re.IGNORECASE)
AGENCY_WORD = re.compile(rf"(?<![\w-])(?:The )?(?:{AGENCIES}|REUTERS|GETTY)(?:/\w+)?(?![\w-])")
ROLE = re.compile(rf"(?:{ROLES})\b", re.IGNORECASE)
