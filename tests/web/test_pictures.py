"""The pictures of the documents: all there, as small as promised, and each shown somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.web.pictures import HEIGHT, MOST_BYTES, PAGES, PICTURES, TERMINAL_WIDTH, WIDTH, coloured

ROOT = Path(__file__).parents[2]
NAMES = [*PAGES, "decide"]
MOST_IN_THE_README = 4


def shown(document: Path) -> list[Path]:
    """The pictures that a document shows."""
    found = re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", document.read_text(encoding="utf-8"))
    return [(document.parent / name).resolve() for name in found]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small_enough(name: str):
    path = PICTURES / f"{name}.png"
    with Image.open(path) as image:
        assert image.width == (TERMINAL_WIDTH if name == "decide" else WIDTH)
        assert image.height <= HEIGHT
    assert path.stat().st_size <= MOST_BYTES


def test_every_picture_is_drawn_and_shown_and_every_one_shown_is_there():
    documents = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    used = [picture for document in documents for picture in shown(document)]

    assert {path.name for path in PICTURES.iterdir()} == {f"{name}.png" for name in NAMES}
    assert set(used) == {(PICTURES / f"{name}.png").resolve() for name in NAMES}
    assert len(shown(ROOT / "README.md")) <= MOST_IN_THE_README


def test_the_colours_of_a_terminal_become_marks_and_its_words_stay_words():
    assert coloured("\033[1;33mCouvert\033[0m <1>") == (
        '<span style="font-weight:700;color:#ffe08a">Couvert</span> &lt;1&gt;'
    )
