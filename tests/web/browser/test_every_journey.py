"""Each journey but the estimate's, done by keyboard alone and by mouse, with scripts and without, at three widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.web.browser.conftest import watched

MOST_TABS = 150


@dataclass(frozen=True)
class Mouse:
    """A person who points, and types what has to be typed."""

    page: Page

    def press(self, role: str, name: str) -> None:
        """A link, a button, or what folds and unfolds."""
        self.page.get_by_role(role, name=name, exact=True).first.click()

    def choose(self, label: str) -> None:
        """One of several answers."""
        self.page.get_by_role("radio", name=label).check()

    def pick(self, box: str, option: str) -> None:
        """One line of a list that unfolds."""
        self.page.get_by_role("combobox", name=box).select_option(label=option)

    def write(self, role: str, name: str, text: str) -> None:
        """Words in a field, and nothing else."""
        self.page.get_by_role(role, name=name).fill(text)


@dataclass(frozen=True)
class Keys:
    """A person who has no pointer: Tab until the control is reached, then the key that works it."""

    page: Page

    def reach(self, wanted: Locator) -> None:
        """Tab until the keyboard stands on it; fails when it goes round without coming there."""
        stands = "one => one === document.activeElement"
        for _ in range(MOST_TABS):
            if wanted.evaluate(stands):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"the keyboard does not reach {wanted}")

    def press(self, role: str, name: str) -> None:
        """Enter on a link, a button, or what folds and unfolds."""
        self.reach(self.page.get_by_role(role, name=name, exact=True).first)
        self.page.keyboard.press("Enter")

    def choose(self, label: str) -> None:
        """Tab into the group, arrows to the answer, Space where no arrow was needed."""
        wanted = self.page.get_by_role("radio", name=label)
        group = self.page.locator("input[type=radio]")
        for _ in range(MOST_TABS):
            if group.evaluate_all("all => all.includes(document.activeElement)"):
                break
            self.page.keyboard.press("Tab")
        for _ in range(group.count()):
            if wanted.evaluate("one => one === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def pick(self, box: str, option: str) -> None:
        """Its words, typed while the list has the keyboard."""
        field = self.page.get_by_role("combobox", name=box)
        self.reach(field)
        self.page.keyboard.type(option)
        expect(field.locator("option:checked")).to_have_text(option)

    def write(self, role: str, name: str, text: str) -> None:
        """Words in a field, in place of what stood there."""
        self.reach(self.page.get_by_role(role, name=name))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)


def ready(page: Page, selector: str) -> Locator:
    """What was waited for, on a page whose scripts are at work."""
    found = page.locator(selector).first
    expect(found).to_be_visible()
    page.wait_for_load_state("load")
    return found


def come_to(page: Page, hand: Mouse | Keys, question: str) -> str:
    """Passes over every question that comes before this one."""
    while (asked := ready(page, "#question").inner_text()) != question:
        hand.press("button", "Je ne sais pas")
        expect(page.locator("#question")).not_to_have_text(asked)
    return question


def ask(page: Page, hand: Mouse | Keys) -> None:
    """From the home page to a decision, with an answer, a question passed over and a change of mind."""
    page.goto("/")
    hand.press("link", "Suis-je couvert ?")
    ready(page, "form")
    hand.choose("Garantie panne mécanique moto")
    hand.pick("Que s'est-il passé ?", "Panne mécanique, électrique, électronique ou hydraulique")
    hand.press("button", "Commencer")
    first = come_to(page, hand, "De quelle nature est la défaillance ?")
    hand.choose("Mécanique")
    hand.press("button", "Répondre")
    expect(page.locator("#question")).not_to_have_text(first)
    second = ready(page, "#question").inner_text()
    hand.press("button", "Je ne sais pas")
    expect(page.locator("#question")).not_to_have_text(second)
    ready(page, "#question")
    hand.press("button", "S'arrêter là et voir la décision")
    ready(page, "#decision")
    hand.press("button", "modifier : La nature de la défaillance")
    expect(page.locator("#question")).to_have_text(first)
    ready(page, "#question")
    hand.choose("Électrique")
    hand.press("button", "Répondre")
    ready(page, "#changement")


def theft(page: Page, hand: Mouse | Keys) -> None:
    """A stolen car of which nothing is known: a question passed over, and what may be said so far."""
    page.goto("/couvert/")
    ready(page, "form")
    hand.choose("Assurance AUTO")
    hand.pick("Que s'est-il passé ?", "Vol")
    hand.press("button", "Commencer")
    first = ready(page, "#question").inner_text()
    hand.press("button", "Je ne sais pas")
    expect(page.locator("#question")).not_to_have_text(first)
    ready(page, "#question")
    hand.press("button", "S'arrêter là et voir la décision")
    ready(page, "#decision")
    expect(page.locator("main")).to_contain_text("Pas encore écrit dans ce contrat")


def read(page: Page, hand: Mouse | Keys) -> None:
    """From words to the clause that holds them, to the next one, and back to the contract."""
    page.goto("/lire/icare_moto/")
    ready(page, "form")
    hand.write("searchbox", "Chercher dans ce contrat", "abattement pieces")
    hand.press("button", "Chercher")
    hit = ready(page, "#hits a").inner_text()
    hand.press("link", hit)
    ready(page, "article")
    clause = page.locator("h1").inner_text()
    hand.press("link", page.locator("a[rel=next]").inner_text())
    expect(page.locator("h1")).not_to_have_text(clause)
    ready(page, "article")
    hand.press("link", page.locator(".crumbs a").last.inner_text())
    expect(ready(page, "h1")).to_have_text("Garantie panne mécanique moto")


def compare(page: Page, hand: Mouse | Keys) -> None:
    """A sample under every contract, its clauses unfolded, and the whole answer under one of them."""
    page.goto("/comparer/")
    ready(page, "h1")
    hand.press("link", "Maëlle Kerdoncuff, panne en cours d'examen")
    ready(page, ".cards > .card")
    hand.press("link", "Répondre aux questions sous Garantie panne mécanique moto")
    ready(page, "#question")
    hand.write("textbox", page.locator("#question").inner_text(), "20 000")
    hand.press("button", "Répondre")
    expect(page.locator("#reponses ~ details")).to_contain_text("20 000 km")


def prove(page: Page, hand: Mouse | Keys) -> None:
    """From the doubts of a contract to one of them, under its other reading."""
    page.goto("/preuves/icare_service/")
    ready(page, "h1")
    hand.press("link", "Lectures et preuves")
    ready(page, ".cards")
    page.goto("/preuves/icare_moto/lecture/MOTO-P-3/")
    ready(page, "#switched")
    hand.choose("La fin normale du prêt ne met pas fin au contrat.")
    hand.press("button", "Essayer cette lecture")
    expect(page.get_by_role("status")).to_contain_text("rien ne change")


Hand = Mouse | Keys
JOURNEYS: dict[str, Callable[[Page, Hand], None]] = {
    "ask": ask, "theft": theft, "read": read, "compare": compare, "prove": prove,
}  # fmt: skip
WIDTHS_PX = (320, 768, 1280)
HANDS = {"mouse": Mouse, "keyboard": Keys}


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def shared(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """One page for all the journeys with scripts, one for all those without."""
    with watched(browser, site, java_script_enabled=request.param) as opened:
        yield opened


@pytest.mark.parametrize("width", WIDTHS_PX)
@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_journey_is_done(shared: Page, journey: str, hand: str, width: int):
    shared.set_viewport_size({"width": width, "height": 900})
    JOURNEYS[journey](shared, HANDS[hand](shared))


def test_a_collision_is_opened_from_the_home_page_and_its_decision_is_read(page: Page):
    hand = Keys(page)
    page.goto("/")
    hand.press("link", "Lire la décision de Garance Pellevoisin, choc au carrefour")
    ready(page, "#decision")
    expect(page.locator("main")).to_contain_text("Le réparateur reçoit 4 540,60 €")
    expect(page.locator("#recours + ul")).to_contain_text("1 575,30 €")
    hand.press("button", "Chercher ce qui l'aurait changée")
    expect(page.get_by_role("heading", name="Un fait différent")).to_be_visible()


def test_the_keyboard_does_not_reach_what_it_cannot(page: Page):
    page.goto("/aide/")
    page.evaluate("document.querySelector('main a').tabIndex = -1")
    with pytest.raises(pytest.fail.Exception, match="does not reach"):
        Keys(page).press("link", "Répondre aux questions")
