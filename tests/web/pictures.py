"""`python -m tests.web.pictures`: draws the pictures of the documents again, from the site and the command as they are.

Each page is that of a fictional sample, 1,280 pixels wide and cut at 1,400; 256 colours keep a file below 200 kB.
"""

from __future__ import annotations

import os
import re
import sys
from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
WIDTH, HEIGHT, COLOURS, MOST_BYTES = 1280, 1400, 256, 200_000
#: Ninety-two letters and a margin.
TERMINAL_WIDTH = 890
SOLVING_MS = 600_000

#: Name of a picture → the address (a sample in brackets is replaced by the link that holds it), what must be shown.
PAGES = {
    "accueil": ("/", ".cards"),
    "couvert": ("/couvert/icare_moto/?d=[ouvert.json]", "#question"),
    "decision": ("/couvert/icare_moto/?d=[usure.json]", "#decision"),
    "vol": ("/couvert/bpce_auto/?d=[vol.json]", "#question"),
    "collision": ("/couvert/bpce_auto/?d=[collision.json]", "#decision"),
    "devis": ("/devis/?d=[devis.json]", "h1"),
    "lire": ("/lire/icare_moto/4.4/", "article"),
    "comparer": ("/comparer/?exemple=comparisons/panne.json", ".cards"),
    "preuves": ("/preuves/icare_moto/", "#proof section"),
}
#: The colours of a terminal: code of a style → CSS.
STYLES = {"1": "font-weight:700", "2": "color:#8b8fa6", "31": "color:#ff9aa8", "32": "color:#a6e3a1",
          "33": "color:#ffe08a", "34": "color:#9ec1ff", "36": "color:#8be0e6"}  # fmt: skip
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #1e1e2e; color: #d5d9ea; }}
pre {{ margin: 0; padding: 26px; font: 15px/1.32 "DejaVu Sans Mono", monospace; }}
</style><pre>{}</pre>"""


def written(image: bytes, name: str) -> None:
    """Keeps a picture, with fewer colours; SystemExit when it is still too large."""
    file = BytesIO()
    few = Image.open(BytesIO(image)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    if file.tell() > MOST_BYTES:
        raise SystemExit(f"{name}.png: {file.tell():,} bytes, more than {MOST_BYTES:,}")
    (PICTURES / f"{name}.png").write_bytes(file.getvalue())
    print(f"{name}.png  {file.tell() // 1000} kB")


def shot(page: Page, width: int = WIDTH) -> bytes:
    """The top of what is shown."""
    height = min(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
    return page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def coloured(text: str) -> str:
    """What a command prints, with its colours, as HTML."""
    html = re.sub("\033\\[0m", "</span>", escape(text, quote=False))
    return re.sub("\033\\[([0-9;]+)m", lambda code: _span(code[1]), html)


def _span(codes: str) -> str:
    return f'<span style="{";".join(STYLES[one] for one in codes.split(";"))}">'


def terminal() -> str:
    """A decision as the command prints it."""
    from clausier import contracts
    from clausier.cli.ink import Ink
    from clausier.cli.paper import decision_page
    from clausier.faces.samples import sample
    from clausier.rules.decide import decide

    case = sample("usure.json")
    contract = contracts.contract(case["contract"])
    page = decision_page(contract, decide(contract, case["facts"]).as_json(), Ink(True))
    return f"\033[32m$\033[0m clausier decide src/clausier/faces/samples/usure.json\n\n{page}"


def draw(browser: Browser, site: str, wanted: set[str]) -> None:
    """Every wanted picture."""
    from tests.web.pages import token

    size = {"width": WIDTH, "height": 900}
    page = browser.new_page(base_url=site, viewport=size, locale="fr-FR", color_scheme="light", reduced_motion="reduce")
    for name, (at, shown) in PAGES.items():
        if name in wanted:
            page.goto(re.sub(r"\[(.+)\]", lambda case: token(case[1]), at), wait_until="networkidle")
            page.locator(shown).first.wait_for(timeout=SOLVING_MS)
            # A page that asks starts on its question: its ring would look like a fault.
            page.evaluate("document.activeElement.blur()")
            written(shot(page), name)
    if "decide" in wanted:
        # A page of no site: the policy of ours allows no style of its own.
        blank = browser.new_page(viewport={"width": TERMINAL_WIDTH, "height": 900})
        blank.set_content(TERMINAL.format(coloured(terminal())))
        written(shot(blank, TERMINAL_WIDTH), "decide")


def main() -> int:
    """Draws the pictures that are named, or all of them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clausier.web.settings")
    import django
    from django.conf import settings

    from tests.web.browser.conftest import chromium
    from tests.web.server import running

    django.setup()
    wanted = set(sys.argv[1:]) or {*PAGES, "decide"}
    if unknown := wanted - {*PAGES, "decide"}:
        raise SystemExit(f"no such picture: {', '.join(sorted(unknown))}; known: {', '.join([*PAGES, 'decide'])}")
    with running(CLAUSIER_SAMPLES="1", CLAUSIER_SECRET_KEY=settings.SECRET_KEY) as site, sync_playwright() as started:
        draw(started.chromium.launch(executable_path=chromium(), args=["--no-sandbox"]), site.url, wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
