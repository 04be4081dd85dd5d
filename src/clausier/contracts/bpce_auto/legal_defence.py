"""Article 6.2: criminal defence and recourse after an accident. Source: document 001, article 6.2.

Each case pleaded has its own ceiling, by the court; a recourse is limited as a whole. What the court awards for costs
fills first what is left to the insured.
"""

from __future__ import annotations

from clausier.facts import driver, legal
from clausier.law.articles import liability
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Condition, Exclusion, Guarantee, Information, Lines, Payee, Right
from clausier.rules.rows import some, total, total_by
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import Number, Truth, eur, truth
from clausier.rules.words import all_of, any_of, least, named, not_, reading, when

from .declarations_effects import met_by_a_ceiling, settled

KEY, OF = "legal_defence", ("legal_defence",)
fee = legal.fees

FIRST_COURT = eur(830)
APPEAL = eur(830)
CASSATION = eur(1_550)
LEAST_STAKE = eur(760)
RECOURSE_CEILING = eur(16_600)

# --- doubts of the text -----------------------------------------------------------------------------------------------

COURTS_BY_ANALOGY = Reading(
    "BPCE-6.2-13",
    "Les juridictions non citées, comme le tribunal de commerce, n'ont pas de plafond propre.",
    (
        ("first_court", "Elles ont le plafond d'une première instance."),
        ("nothing", "Rien n'est payé devant elles."),
    ),
    "L'article 6.1 cite le tribunal de commerce ; le doute profite à l'assuré.",
)
STAKE_OF_A_RECOURSE = Reading(
    "BPCE-6.2-17",
    "Le texte ne dit pas si l'enjeu minimal vaut aussi pour la défense pénale.",
    (("recourse_only", "Il ne vaut que pour un recours."),),
    "Une poursuite pénale n'a pas d'enjeu financier.",
)
CEILING_OF_A_RECOURSE = Reading(
    "BPCE-6.2-18",
    "Le plafond global ne dit pas s'il est par sinistre ou par an, ni s'il vaut pour la défense pénale.",
    (("per_claim", "Par sinistre, et pour le recours seul."),),
    "La phrase ne parle que du recours.",
)
COSTS_LEFT = Reading(
    "BPCE-6.2-19",
    "Une phrase laisse à l'assuré des honoraires que la précédente prend en charge.",
    (("beyond_the_table", "Seul ce qui dépasse le tableau reste à l'assuré."),),
    "Les deux phrases ne tiennent ensemble qu'ainsi.",
)
FREE_CHOICE = Override(
    "BPCE-6.2-7",
    "Le contrat fournit l'avocat, et ne laisse le choix qu'en cas de conflit d'intérêts.",
    (
        ("law", "L'assuré choisit librement son avocat dès qu'il en faut un, dans la limite du tableau."),
        ("contract", "L'assuré ne choisit son avocat qu'en cas de conflit d'intérêts."),
    ),
    "Le libre choix de l'avocat ne se restreint pas par contrat.",
    law=(liability.L127_3.cite,),
)

# --- what is paid -----------------------------------------------------------------------------------------------------

IS_RECOURSE = legal.purpose == "recourse"
#: Before the civil courts for what a third party claims: brought by the liability, defended within these limits.
IS_CIVIL_DEFENCE = named(
    legal.purpose == "civil_defence", "BPCE-6.1-8", "BPCE-6.1-9",
    says="La responsabilité civile défend l'assuré, dans les limites de la défense et du recours.",
)  # fmt: skip
HIGHEST = fee.court.is_in("cassation", "council_of_state")
ON_APPEAL = fee.court.is_in("appeal", "administrative_appeal")
NAMED_COURT = fee.court.is_in(
    "judicial",
    "juvenile_judge",
    "police",
    "criminal",
    "assize",
    "administrative",
    "juvenile_court",
    "juvenile_assize",
)
LAWYER = fee.kind == "lawyer"
OTHER_COSTS = fee.kind.is_in("bailiff", "expert")
FIRST = named(
    any_of(
        NAMED_COURT,
        reading(
            COURTS_BY_ANALOGY,
            first_court=not_(any_of(ON_APPEAL, HIGHEST)),
            nothing=truth(False),
        ),
    ),
    "BPCE-6.2-13",
    says="Devant une première juridiction, 830 euros par affaire plaidée.",
)
#: Of a court, what its lawyers cost, and what its ceiling leaves of each case pleaded.
COURTS = (
    ("première juridiction", "BPCE-6.2-13", all_of(LAWYER, FIRST), FIRST_COURT),
    ("appel", "BPCE-6.2-14", all_of(LAWYER, ON_APPEAL), APPEAL),
    ("cassation ou Conseil d'État", "BPCE-6.2-15", all_of(LAWYER, HIGHEST), CASSATION),
)
COURT_COSTS = named(
    all_of(OTHER_COSTS, any_of(IS_RECOURSE, IS_CIVIL_DEFENCE)), "BPCE-6.2-8", "BPCE-6.2-19", "BPCE-6.1-8",
    says="Les frais de commissaire de justice et d'expert d'un recours ou d'une défense civile.",
)  # fmt: skip
BILLED = total(fee.fee)


def _of_a_court(label: str, rule: str, which: Truth, ceiling: Number) -> tuple[Take, Sublimit]:
    """The fees before a court, and the ceiling that meets each case pleaded; the reduction has each bill apart."""
    left = met_by_a_ceiling(fee.fee)
    over = total(left, of=which) - total_by(fee.hearing, left, ceiling, of=which)
    return (
        Take(f"Avocats, {label}", rule, amount=total(fee.fee, of=which)),
        Sublimit(f"Plafond par affaire, {label}", rule, base=over, ceiling=eur(0)),
    )


FEES = [_of_a_court(*court) for court in COURTS]

INCLUDED = Information(
    ("BPCE-1-15", "BPCE-1.5-2"),
    "La défense pénale et le recours sont compris dans les trois formules.",
    why="Aucune formule ne l'ôte : il n'y a rien à vérifier.",
)
LEGAL_DEFENCE = Guarantee(
    ("BPCE-6.2-1", "BPCE-6.2-7", "BPCE-6.2-8", "BPCE-6.2-12"),
    "La défense de l'assuré poursuivi ou recherché, ou son recours contre le responsable de ses dommages.",
    key=KEY,
    label="Défense pénale et recours",
    claimed=some(fee.fee > eur(0)),
    trigger=all_of(
        any_of(legal.purpose.is_in("recourse", "criminal_defence", "fine"), IS_CIVIL_DEFENCE), legal.event_covered
    ),
    asked=total(fee.fee),
    settle=settled(
        [
            *[take for take, _ in FEES],
            Take("Autres frais du procès", "BPCE-6.2-19", amount=total(fee.fee, of=COURT_COSTS)),
        ],
        ceilings=[
            *[ceiling for _, ceiling in FEES],
            Limit("Plafond du recours", "BPCE-6.2-18", when=IS_RECOURSE, ceiling=RECOURSE_CEILING),
        ],
    ),
    lines=Lines(
        covered=any_of(*[which for *_, which, _ in COURTS], COURT_COSTS),
        asked=fee.fee,
        granted=when(LAWYER, least(fee.fee, when(HIGHEST, CASSATION, FIRST_COURT)), fee.fee),
    ),
    pay_to=(Payee(to="insured", rules=("BPCE-6.2-8",)),),
    doubts=(CEILING_OF_A_RECOURSE, COSTS_LEFT, FREE_CHOICE),
)  # fmt: skip
WHO = Condition(
    ("BPCE-6.2-3", "BPCE-6.2-4", "BPCE-6.2-5", "BPCE-6.2-6"),
    "L'assuré est le souscripteur, le propriétaire, un conducteur autorisé ou un passager.",
    test=legal.insured_role.is_in("policyholder", "driver", "passenger", "owner"),
    of=OF,
)
STAKE = Condition(
    ("BPCE-6.2-16", "BPCE-6.2-17"),
    "Un procès n'est pris en charge que si l'enjeu du recours atteint 760 euros ; en dessous, l'amiable seul.",
    test=any_of(not_(IS_RECOURSE), legal.stake >= LEAST_STAKE),
    of=OF,
    doubts=(STAKE_OF_A_RECOURSE,),
)
HEADS = Condition(
    "BPCE-6.2-10",
    "Le recours porte sur le dommage au véhicule assuré ou sur une blessure.",
    test=any_of(not_(IS_RECOURSE), legal.vehicle_or_injury),
    of=OF,
)
ARBITRATION = Right(
    "BPCE-6.2-9",
    "En désaccord sur la procédure, l'assuré peut demander un arbitre, aux frais de l'assureur.",
    key="arbitration",
    who="assuré",
    act="faire trancher le désaccord par un tiers",
    ground=legal.disagreement,
)
CHOOSE_LAWYER = Right(
    ("BPCE-6.2-7", "BPCE-6.2-11"),
    "L'assuré choisit son avocat.",
    key="choose_lawyer",
    who="assuré",
    act="choisir son avocat",
    ground=reading(
        FREE_CHOICE,
        law=any_of(legal.lawyer_needed, legal.conflict_of_interest),
        contract=legal.conflict_of_interest,
    ),
)

# --- exclusions -------------------------------------------------------------------------------------------------------

FINES = Exclusion(
    ("BPCE-6.2-2", "BPCE-6.1-25"), "Les amendes et condamnations pénales.", when=legal.purpose == "fine", of=OF
)
PROFESSIONALS = Exclusion(
    "BPCE-6.2-22",
    "Les professionnels de l'automobile à qui le véhicule est confié.",
    when=driver.relation == "professional",
    of=OF,
)
AGAINST_AN_INSURED = Exclusion(
    "BPCE-6.2-23",
    "Le recours contre une autre personne assurée par la responsabilité civile du contrat.",
    when=all_of(IS_RECOURSE, legal.against_insured),
    of=OF,
)
