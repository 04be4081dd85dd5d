"""Article 4.3.4: when the insured disagrees with the insurer's expert, three experts decide before any court.

Source: general conditions ACA AUT CGE-05-0216, article 4.3.4.
"""

from __future__ import annotations

from clausier.facts import complaint, expert
from clausier.rules.dates import after, days
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Recourse, Right
from clausier.rules.terms import pct
from clausier.rules.words import all_of, any_of, listed, named, not_, reading, round_to, share

NOTICE_FIRST = days(15)
THIRD_SHARE = pct(50)
INSURED = "assuré"

# --- doubts of the text ----------------------------------------------------------------------------------------------

WHAT_IT_BINDS = Reading(
    "SURA-4.3.4-1",
    "La procédure s'impose pour le véhicule et pour le corps du conducteur ; rien n'est dit du contenu, des "
    "accessoires ni de la défense.",
    (("these_two_only", "Pour le reste, aucune tierce expertise n'est obligatoire avant un juge."),),
    "Une obligation préalable à l'accès au juge ne s'étend pas à ce qu'elle ne nomme pas.",
)
INFORMED_WHEN = Reading(
    "SURA-4.3.4-6",
    "« Quinze jours après en avoir informé l'autre partie » par lettre recommandée : envoi ou réception ?",
    (
        ("receipt", "De la réception de la lettre."),
        ("sending", "De son envoi."),
    ),
    "On n'est informé qu'en recevant ; l'avis de réception en donne le jour.",
)
COURT_RENAMED = Reading(
    "SURA-4.3.4-5",
    "Le tribunal de grande instance nommé par le texte porte depuis un autre nom.",
    (("its_successor", "La requête va au tribunal judiciaire du lieu du sinistre."),),
    "Le texte désigne la juridiction, non son enseigne.",
)
OTHER_COSTS = Reading(
    "SURA-4.3.4-7",
    "Le coût de l'expert de l'assureur et celui de la requête ne sont pas répartis.",
    (("insurer", "Ils restent à l'assureur, qui a mandaté son expert."),),
    "Une charge que le texte n'attribue pas à l'assuré ne pèse pas sur lui.",
)

# --- the dispute -----------------------------------------------------------------------------------------------------

BOUND = named(
    listed(expert.dispute_subject, {"SURA-4.3.4-1": ("vehicle", "driver_injury")}),
    "SURA-4.3.4-1",
    says="La procédure s'impose pour les dommages matériels du véhicule assuré et pour les dommages corporels du "
    "conducteur.",
)
DISPUTE = all_of(expert.disputed, BOUND)
TWO_EXPERTS_DISAGREE = all_of(expert.second_named_on.happened, not_(expert.second_agrees))

NAME_AN_EXPERT = Right(
    ("SURA-4.3.4-3", "SURA-4.3.4-7"),
    "L'assuré désigne un expert de son choix, qui prend contact avec celui de l'assureur ; il paie le sien, et la "
    "moitié du troisième s'il en faut un.",
    key="second_expert",
    who=INSURED,
    act="désigner son propre expert",
    ground=DISPUTE,
    exercised_on=expert.second_named_on,
    # The odd cent of a half goes to the insurer, who wrote the clause.
    cost=expert.second_fees + round_to(share(THIRD_SHARE, expert.third_fees), "cent", Rounding.DOWN),
    means="tout moyen",
    addressee="assureur",
    doubts=(WHAT_IT_BINDS, OTHER_COSTS),
)
THIRD_EXPERT = Right(
    "SURA-4.3.4-4",
    "Si les deux experts ne s'accordent pas, ils s'adjoignent un troisième ; les trois opèrent ensemble et décident à "
    "la majorité.",
    key="third_expert",
    who="les deux experts",
    act="s'adjoindre un troisième expert",
    ground=all_of(DISPUTE, TWO_EXPERTS_DISAGREE),
    exercised_on=expert.third_named_on,
)
COURT_APPOINTS = Right(
    ("SURA-4.3.4-5", "SURA-4.3.4-6"),
    "Si l'assuré ne nomme pas d'expert, ou si les deux ne s'entendent pas sur le troisième, le tribunal du lieu du "
    "sinistre le désigne, sur simple requête, au plus tôt quinze jours après une mise en demeure recommandée.",
    key="court_appoints_expert",
    who="assuré ou assureur",
    act="demander au tribunal de désigner l'expert",
    ground=all_of(
        DISPUTE,
        any_of(
            not_(expert.second_named_on.happened), all_of(TWO_EXPERTS_DISAGREE, not_(expert.third_named_on.happened))
        ),
    ),
    opens=after(
        reading(INFORMED_WHEN, receipt=expert.summons_received_on, sending=expert.summons_sent_on), NOTICE_FIRST
    ),
    means="simple requête, après une lettre recommandée de mise en demeure avec avis de réception",
    addressee="tribunal judiciaire du lieu du sinistre",
    doubts=(COURT_RENAMED,),
)
OPINION_GIVEN = named(
    any_of(
        not_(BOUND),
        expert.third_opinion_on.happened,
        all_of(expert.second_named_on.happened, expert.second_agrees),
    ),
    "SURA-4.3.4-2",
    says="Une tierce expertise précède tout recours au juge, là où la procédure s'impose.",
)
COURT = Recourse(
    "SURA-4.3.4-2",
    "En désaccord avec l'expert de l'assureur, l'assuré peut aller au tribunal, mais seulement après la tierce "
    "expertise quand elle s'impose.",
    key="court_on_appraisal",
    against="le tribunal compétent, sur l'évaluation des dommages",
    ground=all_of(expert.disputed, OPINION_GIVEN, not_(complaint.court_action_brought)),
)
