"""Article 6.3: the injured driver. Source: document 001, articles 6.3, 11.1 and 11.3."""

from __future__ import annotations

from clausier.facts import driver, event, injury, payment
from clausier.law.alcohol import AT_OR_ABOVE_THE_LIMIT
from clausier.rules.nodes import Reading
from clausier.rules.provisions import (
    Condition,
    Deadline,
    Exclusion,
    Guarantee,
    Information,
    Lines,
    Payee,
    Route,
)
from clausier.rules.rows import some, total
from clausier.rules.steps import Credit, Limit, Sublimit, Take
from clausier.rules.terms import amount, eur, pct, truth
from clausier.rules.words import all_of, any_of, least, listed, most, named, not_, reading

from .declarations_effects import met_by_a_ceiling, settled
from .indemnity import PAID_WITHIN

KEY, OF = "driver_injury", ("driver_injury",)
head = injury.heads

CEILING = eur(1_000_000)
FUNERAL_CEILING = eur(4_600)
DEFICIT_ABOVE = pct(9)
HOSPITAL_ABOVE = amount(3, "day")

# --- doubts of the text -----------------------------------------------------------------------------------------------

FUTURE_EARNINGS = Reading(
    "BPCE-6.3-9",
    "Les gains perdus après la consolidation ne figurent pas dans la liste.",
    (
        ("not_promised", "Ils ne sont pas promis : seuls les gains perdus avant la consolidation le sont."),
        ("paid", "Ils sont payés comme les autres."),
    ),
    "La liste est celle des pertes indemnisées ; elle ne les nomme pas.",
)
ABOVE_THE_THRESHOLD = Reading(
    "BPCE-6.3-26",
    "Le texte ne dit pas si le taux de 9 % est un seuil ou une franchise.",
    (
        (
            "threshold",
            "Au-dessus de 9 %, le déficit est indemnisé dès le premier point ; à 9 % exactement, il ne l'est pas.",
        ),
    ),
    "Le mot « dès » marque un seuil ; le doute profite à l'assuré.",
)
HOSPITAL_FROM_DAY_ONE = Reading(
    "BPCE-6.3-27",
    "Le texte ne dit pas si les trois premiers jours restent à charge.",
    (("from_the_first", "Une fois le seuil passé, le séjour est indemnisé depuis son premier jour."),),
    "C'est un seuil ; le doute profite à l'assuré.",
)
HEAD_BY_HEAD = Reading(
    "BPCE-6.3-24",
    "Le texte ne dit pas si les prestations se déduisent poste par poste ou globalement.",
    (
        ("head_by_head", "Une prestation ne se déduit que de la perte qu'elle répare."),
        ("all_together", "La somme des prestations se déduit de la somme des pertes."),
    ),
    "Une prestation ne répare que sa propre perte ; le doute profite à l'assuré.",
)
OUTSIDE_THE_MILLION = Reading(
    "BPCE-6.3-22",
    "Le texte ne dit pas si les obsèques et les pertes des proches entrent dans le million.",
    (
        ("beside", "Le million limite les dommages corporels ; les obsèques et les proches viennent en plus."),
        ("within", "Tout entre dans le million."),
    ),
    "Le tableau leur donne leurs propres lignes.",
)
SOONER = Reading(
    "BPCE-6.3-28",
    "L'article promet le paiement en trente jours, l'article 11.3 en quinze pour tout sinistre autre qu'un vol.",
    (("fifteen", "Quinze jours : le délai le plus court des deux."), ("thirty", "Trente jours.")),
    "Les deux promesses sont faites ; l'assuré peut se prévaloir de la meilleure.",
)

# --- what is paid -----------------------------------------------------------------------------------------------------

LISTED = named(
    listed(
        head.head,
        {
            "BPCE-6.3-7": ("medical", "hospital"),
            "BPCE-6.3-8": ("third_person",),
            "BPCE-6.3-9": ("income", "future_income"),
            "BPCE-6.3-10": ("permanent_deficit",),
            "BPCE-6.3-11": ("suffering",),
            "BPCE-6.3-12": ("disfigurement",),
            "BPCE-6.3-13": ("home_adaptation",),
        },
    ),
    "BPCE-6.3-23",
    says="La perte figure parmi celles que la garantie indemnise.",
)
DEFICIT_COUNTS = named(
    any_of(head.head != "permanent_deficit", injury.permanent_deficit_pct > DEFICIT_ABOVE),
    "BPCE-6.3-26", "BPCE-11.1-42",
    says="Le déficit fonctionnel permanent n'est indemnisé qu'au-dessus de 9 %.",
)  # fmt: skip
HOSPITAL_COUNTS = named(
    any_of(head.head != "hospital", injury.hospital_days > HOSPITAL_ABOVE), "BPCE-6.3-27", "BPCE-11.1-42",
    says="Les frais d'hospitalisation ne comptent qu'au-delà de trois jours.",
)  # fmt: skip
EARNINGS_COUNT = any_of(
    head.head != "future_income",
    reading(FUTURE_EARNINGS, not_promised=head.head != "future_income", paid=head.head == "future_income"),
)
BODILY = all_of(LISTED, DEFICIT_COUNTS, HOSPITAL_COUNTS, EARNINGS_COUNT)
FUNERAL = named(
    all_of(head.head == "funeral", injury.deceased), "BPCE-6.3-16",
    says="Celui qui a payé les obsèques est remboursé, jusqu'à 4 600 euros.",
)  # fmt: skip
RELATIVES = named(
    all_of(head.head.is_in("dependants", "moral"), injury.deceased, not_(injury.caused_by_relative)), "BPCE-6.3-17",
    says="Les proches qui prouvent une perte directe du décès en sont indemnisés.",
)  # fmt: skip
COUNTS = any_of(BODILY, FUNERAL, RELATIVES)
NET = named(
    most(head.amount - head.benefits, eur(0)), "BPCE-6.3-24", "BPCE-11.1-41",
    says="La perte, moins ce que d'autres organismes, responsables ou employeurs ont versé pour elle.",
)  # fmt: skip
BODILY_LOSS = reading(
    HEAD_BY_HEAD,
    head_by_head=total(NET, of=BODILY),
    all_together=most(total(head.amount, of=BODILY) - total(head.benefits, of=BODILY), eur(0)),
)

FUNERAL_LOSS = total(NET, of=FUNERAL)
GROSS_BODILY = total(head.amount, of=BODILY)
OF_A_DEATH = any_of(FUNERAL, RELATIVES)
MET = least(head.amount, head.benefits)
#: What benefits have already met, of the losses that count: received, so that the losses stay covered.
BENEFITS = total(MET, of=OF_A_DEATH) + reading(
    HEAD_BY_HEAD,
    head_by_head=total(MET, of=BODILY),
    all_together=least(GROSS_BODILY, total(head.benefits, of=BODILY)),
)

INCLUDED = Information(
    ("BPCE-1-16", "BPCE-1.5-3"),
    "Les dommages corporels du conducteur sont compris dans les trois formules.",
    why="Aucune formule ne l'ôte : il n'y a rien à vérifier.",
)
DRIVER_INJURY = Guarantee(
    ("BPCE-6.3-1", "BPCE-6.3-2", "BPCE-6.3-23", "BPCE-1-5"),
    "Le conducteur blessé dans un accident de la circulation du véhicule, même seul en cause.",
    key=KEY,
    label="Dommages corporels du conducteur",
    claimed=any_of(some(head.amount > eur(0)), injury.deceased),
    trigger=all_of(event.kind == "accident", injury.vehicle_driven.is_in("insured", "replacement")),
    asked=total(head.amount),
    settle=(
        *settled(
            [
                Take("Préjudices du conducteur", "BPCE-6.3-23", amount=GROSS_BODILY),
                Take("Frais d'obsèques", "BPCE-6.3-16", amount=total(head.amount, of=FUNERAL)),
                Take("Préjudices des proches", "BPCE-6.3-17", amount=total(head.amount, of=RELATIVES)),
                Credit("Prestations déjà reçues", ("BPCE-6.3-24", "BPCE-11.1-41"), amount=BENEFITS),
            ],
            ceilings=[
                Sublimit("Plafond d'un million", "BPCE-6.3-22", base=met_by_a_ceiling(BODILY_LOSS), ceiling=CEILING),
                Sublimit("Plafond des obsèques", "BPCE-6.3-22", base=met_by_a_ceiling(FUNERAL_LOSS),
                         ceiling=FUNERAL_CEILING),
                Limit(
                    "Plafond d'un million, obsèques et proches compris", "BPCE-6.3-22", ceiling=CEILING,
                    when=reading(OUTSIDE_THE_MILLION, beside=truth(False), within=truth(True)),
                ),
            ],
        ),
        Credit("Aide immédiate déjà versée", ("BPCE-6.3-20", "BPCE-6.3-25"), amount=injury.advance_paid),
    ),
    lines=Lines(covered=COUNTS, asked=head.amount, granted=NET),
    pay_to=(
        Payee(to="heirs", when=injury.deceased, rules=("BPCE-6.3-17", "BPCE-6.3-21")),
        Payee(to="insured", rules=("BPCE-6.3-1",)),
    ),
    doubts=(ABOVE_THE_THRESHOLD, HOSPITAL_FROM_DAY_ONE),
)  # fmt: skip
WHO = Condition(
    ("BPCE-6.3-3", "BPCE-6.3-4", "BPCE-6.3-5"),
    "Le conducteur est le souscripteur, le propriétaire, le conducteur désigné ou un conducteur autorisé.",
    test=any_of(
        driver.relation == "policyholder", driver.named, driver.authorised, driver.owner,
    ),
    of=OF,
)  # fmt: skip
PASSENGERS = Route(
    "BPCE-6.3-6",
    "Les passagers blessés relèvent de la responsabilité civile.",
    key="injured_passengers",
    topic="passager blessé",
    contact="la garantie responsabilité civile",
    channels=(),
    when=injury.passenger_hurt,
)
PAYMENT = Deadline(
    ("BPCE-6.3-28", "BPCE-11.3-3"),
    "L'indemnité du conducteur est payée après l'accord des parties ou la décision de justice.",
    key="pay_driver_injury",
    owes="assureur",
    act="payer l'indemnité du conducteur",
    start=payment.agreed_on,
    within=PAID_WITHIN,
    doubts=(SOONER,),
)

# --- exclusions -------------------------------------------------------------------------------------------------------


def _excluded(rules: str | tuple[str, ...], says: str, when, unless=None) -> Exclusion:
    return Exclusion(rules, says, when=when, unless=unless, of=OF)


THIEF = _excluded("BPCE-6.3-30", "Celui qui a pris le véhicule par fraude.", driver.relation == "thief")
PROFESSIONAL = _excluded(
    "BPCE-6.3-31", "Le professionnel à qui le véhicule est confié.", driver.relation == "professional"
)
STREET_RACE = _excluded("BPCE-6.3-32", "Les courses sauvages, runs et rodéos.", event.causes.has("street_race"))
ALCOHOL = _excluded(
    ("BPCE-6.3-33", "BPCE-6.3-39"),
    "Un taux d'alcool égal ou supérieur à celui du pays de l'accident ce jour-là.",
    AT_OR_ABOVE_THE_LIMIT,
)
DRUNK = _excluded("BPCE-6.3-34", "Une ivresse manifeste constatée.", driver.manifestly_drunk)
TEST_REFUSED = _excluded(
    ("BPCE-6.3-35", "BPCE-5.3-16"),
    "Le refus d'un dépistage d'alcool ou de stupéfiants, sauf impossibilité médicale.",
    driver.test_refused,
    unless=driver.test_medically_impossible,
)
DRUGS = _excluded("BPCE-6.3-36", "L'influence de stupéfiants.", driver.drugs)
FIRE = _excluded(
    "BPCE-6.3-37",
    "Le conducteur victime d'un incendie ou d'une explosion.",
    event.causes.has("fire", "explosion"),
    unless=any_of(event.causes.has("collision"), injury.after_violence),
)
FLIGHT = _excluded(
    "BPCE-6.3-38",
    "Les blessures subies pendant une fuite ou un refus d'obtempérer.",
    all_of(driver.hit_and_run, injury.during_flight),
)
