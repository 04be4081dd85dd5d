"""The policy: how it was concluded, its dates, its formula, options and amounts of the particular conditions."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, day, instant, maybe_day, money, percent, rows, whole, yes_no

from .places import TERRITORIES

_FORM = "le bulletin d'adhésion ou les conditions particulières"

# --- conclusion ------------------------------------------------------------------------------------------------------

signed_on = day(
    "policy.signed_on", "Quel jour le contrat a-t-il été signé ?", "office", _FORM,
    says="le jour de signature du contrat"
)
starts_on = day(
    "policy.starts_on", "Quel jour le contrat prend-il effet ?", "office", _FORM,
    says="le jour de prise d'effet du contrat"
)
first_effective_on = day(
    "policy.first_effective_on", "Quel jour le premier contrat du véhicule a-t-il pris effet ?", "office", _FORM,
    says="le jour de première prise d'effet"
)
starts_at = instant(
    "policy.starts_at", "À quel moment le contrat prend-il effet ?", "office", _FORM,
    says="le moment de prise d'effet du contrat"
)
anniversary_on = day(
    "policy.anniversary_on", "Quelle est la prochaine échéance annuelle du contrat ?", "office", _FORM,
    says="la prochaine échéance annuelle"
)
ended_on = maybe_day(
    "policy.ended_on", "Quel jour le contrat a-t-il pris fin ?", "office", says="le jour de fin du contrat"
)
confirmed_in_force = yes_no(
    "policy.confirmed_in_force",
    "Le gestionnaire confirme-t-il que le contrat est en vigueur au moment de l'événement ?", "office",
    "la réponse du gestionnaire", says="le gestionnaire confirme que le contrat est en vigueur"
)
reinstated_on = maybe_day(
    "policy.reinstated_on", "Quel jour le contrat suspendu a-t-il été remis en vigueur ?", "office", "l'avenant",
    says="le jour de remise en vigueur du contrat"
)
suspended = yes_no(
    "policy.suspended",
    "Au moment de l'événement, la garantie est-elle suspendue ou perdue faute de paiement de la prime ?", "office",
    "la mise en demeure et le relevé des paiements", says="la garantie est suspendue ou perdue faute de paiement"
)
received_on = maybe_day(
    "policy.received_on", "Quel jour l'adhérent a-t-il reçu le contrat, si c'est après l'avoir conclu ?", "insured",
    says="le jour de réception du contrat, après sa conclusion"
)
confirmation_sent_on = maybe_day(
    "policy.confirmation_sent_on", "Quel jour la confirmation a-t-elle été envoyée ?", "office",
    "la confirmation d'adhésion", says="le jour d'envoi de la confirmation"
)
form_signed = yes_no(
    "policy.form_signed", "Le bulletin d'adhésion est-il signé ?", "office", _FORM,
    says="le bulletin d'adhésion est signé"
)
signed_electronically = yes_no(
    "policy.signed_electronically", "Le contrat est-il signé électroniquement ?", "office",
    says="le contrat est signé électroniquement"
)
sold_at_distance = yes_no(
    "policy.sold_at_distance", "Le contrat a-t-il été conclu à distance ?", "office",
    says="le contrat a été conclu à distance"
)
sale_channel = choice(
    "policy.sale_channel",
    {
        "email": "par courriel", "phone": "par téléphone", "web": "en ligne", "post": "par courrier",
        "in_person": "en présence d'un vendeur"
    },
    "Par quel moyen le contrat a-t-il été conclu ?", "office", says="le moyen par lequel le contrat a été conclu"
)
sold_through = choice(
    "policy.sold_through",
    {
        "dealer": "un point de vente automobile", "lender": "un organisme de financement", "bank": "une banque",
        "broker": "un agent ou un courtier d'assurance",
        "insurer": "l'assureur lui-même", "web": "un site en ligne", "other": "un autre canal"
    },
    "Par qui le contrat a-t-il été vendu ?", "office", says="le canal de vente du contrat"
)
used_vehicle_label = yes_no(
    "policy.used_vehicle_label",
    "Le contrat est-il la garantie d'un véhicule d'occasion au label d'un constructeur ?", "office", _FORM,
    says="le contrat est la garantie d'un véhicule d'occasion au label d'un constructeur"
)
seller_unreachable = yes_no(
    "policy.seller_unreachable", "Le garage qui a vendu le véhicule est-il fermé ou injoignable ?", "insured",
    says="le garage qui a vendu le véhicule est fermé ou injoignable"
)
billed_by = choice(
    "policy.billed_by",
    {"insurer": "l'assureur", "lender": "un organisme de financement", "dealer": "le vendeur", "other": "un tiers",
     "nobody": "personne : la prime a été payée en une fois"},
    "Qui prélève la prime ?", "office", says="celui qui prélève la prime"
)
proposal_emailed_on = maybe_day(
    "policy.proposal_emailed_on", "Quel jour la proposition de contrat a-t-elle été envoyée par courriel ?", "office",
    "le courriel de proposition", says="le jour d'envoi de la proposition par courriel"
)
proposed_on = maybe_day(
    "policy.proposed_on", "Quel jour une proposition de contrat a-t-elle été faite au client ?", "office",
    "la proposition d'assurance", says="le jour de la proposition de contrat"
)
offer_closed_on = maybe_day(
    "policy.offer_closed_on",
    "Quel jour la proposition a-t-elle été refusée ou retirée, ou a-t-elle cessé d'être valable ?", "office",
    says="le jour où la proposition cesse sans être acceptée"
)
cover_note = yes_no(
    "policy.cover_note", "Le contrat a-t-il commencé par une note de couverture ?", "office", "la note de couverture",
    says="le contrat a commencé par une note de couverture"
)
papers_received_on = maybe_day(
    "policy.papers_received_on",
    "Quel jour la dernière pièce demandée pour rendre le contrat définitif a-t-elle été reçue ?", "office",
    says="le jour de réception de la dernière pièce demandée pour rendre le contrat définitif"
)
papers_match = yes_no(
    "policy.papers_match", "Les pièces reçues sont-elles conformes aux déclarations initiales ?", "office",
    says="les pièces reçues sont conformes aux déclarations initiales"
)
insurable_after_papers = yes_no(
    "policy.insurable_after_papers", "Au vu des pièces reçues, l'assureur peut-il encore assurer ce risque ?",
    "office", says="l'assureur peut encore assurer le risque au vu des pièces"
)
amended_terms_sent_on = maybe_day(
    "policy.amended_terms_sent_on",
    "Quel jour des conditions particulières qui tiennent compte des différences ont-elles été envoyées ?", "office",
    says="le jour d'envoi des conditions particulières modifiées"
)
amended_terms_accepted_on = maybe_day(
    "policy.amended_terms_accepted_on", "Quel jour ces conditions particulières modifiées ont-elles été acceptées ?",
    "office", says="le jour d'acceptation des conditions particulières modifiées"
)
cover_note_end_notified_on = maybe_day(
    "policy.cover_note_end_notified_on",
    "Quel jour l'assureur a-t-il notifié par écrit la fin de la note de couverture ?", "office",
    says="le jour où l'assureur notifie la fin de la note de couverture"
)
electronic_consent_given = yes_no(
    "policy.electronic_consent_given",
    "Le client a-t-il accepté que sa signature électronique et ses codes d'accès valent consentement ?", "office",
    says="le client a accepté la signature électronique"
)
declared_by_seller_on = maybe_day(
    "policy.declared_by_seller_on", "Quel jour le vendeur a-t-il déclaré le contrat au gestionnaire ?", "office",
    says="le jour où le vendeur a déclaré le contrat au gestionnaire"
)
received_by_manager_on = maybe_day(
    "policy.received_by_manager_on", "Quel jour le gestionnaire a-t-il reçu l'adhésion ?", "office",
    says="le jour où le gestionnaire a reçu l'adhésion"
)
term_stated_on_form = yes_no(
    "policy.term_stated_on_form",
    "Le bulletin d'adhésion indique-t-il la durée, le début et la fin de la garantie ?", "office", _FORM,
    says="le bulletin d'adhésion indique la durée et les dates de la garantie"
)
insurer_decision_published_on = maybe_day(
    "policy.insurer_decision_published_on",
    "Quel jour la décision retirant son agrément à l'assureur a-t-elle été publiée au Journal officiel ?", "law",
    "le Journal officiel", says="le jour de publication du retrait d'agrément de l'assureur"
)
private_purpose = yes_no(
    "policy.private_purpose", "Le contrat a-t-il été souscrit à des fins non professionnelles ?", "insured",
    says="le contrat a été souscrit à des fins non professionnelles"
)
linked_purchase = yes_no(
    "policy.linked_purchase", "Le contrat complète-t-il l'achat d'un bien ou d'un service ?", "office",
    says="le contrat complète l'achat d'un bien ou d'un service"
)
fully_performed = yes_no(
    "policy.fully_performed", "Le contrat a-t-il été entièrement exécuté ?", "office",
    says="le contrat a été entièrement exécuté"
)
precontract_information_given = yes_no(
    "policy.precontract_information_given", "L'information précontractuelle a-t-elle été remise avant la signature ?",
    "office", "la fiche d'information", says="l'information précontractuelle a été remise"
)
information_sheet_signed = yes_no(
    "policy.information_sheet_signed", "La fiche d'information précontractuelle est-elle datée et signée ?", "office",
    "la fiche d'information", says="la fiche d'information est datée et signée"
)
documents_available = yes_no(
    "policy.documents_available", "Les documents du contrat sont-ils disponibles dans l'espace de l'adhérent ?",
    "office", says="les documents sont disponibles dans l'espace de l'adhérent"
)
original_stored = yes_no(
    "policy.original_stored", "L'original électronique signé est-il conservé ?", "office",
    says="l'original électronique signé est conservé"
)
renewal_notice_sent_on = maybe_day(
    "policy.renewal_notice_sent_on",
    "Quel jour l'avis d'échéance rappelant le droit de ne pas reconduire a-t-il été envoyé ?", "office",
    "l'avis d'échéance", says="le jour d'envoi de l'avis d'échéance"
)
renewed_times = whole(
    "policy.renewed_times", "", "Combien de fois le contrat a-t-il été reconduit ?", "office", high=99,
    says="le nombre de reconductions"
)
last_renewed_on = maybe_day(
    "policy.last_renewed_on", "Quel jour le contrat a-t-il été reconduit pour la dernière fois ?", "office",
    says="le jour de la dernière reconduction"
)

# --- what was chosen -------------------------------------------------------------------------------------------------

formula = choice(
    "policy.formula",
    {
        "third_party": "Tiers", "third_party_plus": "Tiers Plus ou Tiers étendu", "all_risks": "Tous Risques",
        "extended_warranty": "extension de garantie", "breakdown": "panne mécanique et assistance"
    },
    "Quelle formule a été choisie ?", "office", _FORM, says="la formule du contrat"
)
options = Tags(
    "policy.options",
    {
        "glass": "bris de glace", "reinforced_glass": "bris de glace renforcé", "indemnity_plus": "indemnisation plus",
        "contents": "contenu du véhicule", "external_equipment": "équipements extérieurs",
        "mechanical_breakdown": "panne mécanique", "assistance_0km": "assistance 0 km",
        "replacement_vehicle": "véhicule de remplacement", "responsible_mileage": "kilométrage limité",
        "shared_bike": "vélo et trottinette", "driver_plus": "protection renforcée du conducteur",
        "legal_protection": "protection juridique", "purchase_value": "valeur d'achat",
        "accessories": "accessoires et aménagements", "helmet_and_gear": "équipement du motard"
    },
    "Cette option a-t-elle été souscrite ?", "office", _FORM, says="le contrat comprend l'option"
)
guarantees = rows(
    "policy.guarantees",
    "Quelles garanties commencent ou finissent à un autre moment que le contrat (avenant, option ajoutée) ?", "office",
    [
        choice(
            "policy.guarantees.guarantee",
            {
                "liability": "responsabilité civile", "defence": "défense et recours",
                "driver_injury": "dommages corporels du conducteur", "glass": "bris de glaces",
                "reinforced_glass": "bris de glaces renforcé", "fire": "incendie", "theft": "vol",
                "weather": "tempête et forces de la nature", "natural_disaster": "catastrophes naturelles",
                "technological_disaster": "catastrophes technologiques", "terrorism": "attentats",
                "all_damage": "dommages tous accidents", "vandalism": "vandalisme", "breakdown": "panne mécanique",
                "assistance": "assistance", "replacement_vehicle": "véhicule de remplacement",
                "contents": "contenu du véhicule", "equipment": "accessoires et équipements",
                "higher_indemnity": "indemnisation renforcée", "more_cover": "garanties renforcées",
                "shared_bike": "vélo et trottinette", "legal_protection": "protection juridique"
            },
            "Quelle garantie est-ce ?", "office", _FORM, says="la garantie"
        ),
        day(
            "policy.guarantees.starts_on", "Quel jour cette garantie prend-elle effet ?", "office", _FORM,
            says="le jour d'effet de la garantie"
        ),
        instant(
            "policy.guarantees.starts_at", "À quel moment de ce jour cette garantie prend-elle effet ?", "office",
            _FORM, says="le moment d'effet de la garantie"
        ),
        maybe_day(
            "policy.guarantees.ends_on", "Quel est le dernier jour de cette garantie, si un avenant l'a retirée ?",
            "office", _FORM, says="le dernier jour de la garantie"
        ),
    ],
    max_rows=60, proof=_FORM, says="garantie qui a ses propres dates"
)
assistance_level = choice(
    "policy.assistance_level", {"none": "aucun", "basic": "essentiel", "medium": "intermédiaire", "elite": "étendu"},
    "Quel niveau d'assistance a été choisi ?", "office", _FORM, says="le niveau d'assistance"
)
use = choice(
    "policy.use",
    {
        "private": "déplacements privés", "commute": "déplacements privés et trajet domicile-travail",
        "business": "déplacements professionnels", "rounds": "tournées régulières", "all": "tous déplacements"
    },
    "Quel usage du véhicule le contrat prévoit-il ?", "office", _FORM, says="l'usage prévu au contrat"
)
annual_km_limit = whole(
    "policy.annual_km_limit", "km", "Quel kilométrage annuel le contrat prévoit-il ?", "office", high=1_000_000,
    proof=_FORM, says="le kilométrage annuel prévu au contrat"
)
insurance_year_km = whole(
    "policy.insurance_year_km", "km", "Combien de kilomètres ont été parcourus pendant l'année d'assurance ?",
    "insured", high=1_000_000, proof="le relevé du compteur",
    says="le kilométrage parcouru pendant l'année d'assurance"
)
duration_months = whole(
    "policy.duration_months", "month", "Pour combien de mois le contrat est-il conclu ?", "office", low=1, high=600,
    proof=_FORM, says="la durée du contrat"
)

# --- amounts of the particular conditions ----------------------------------------------------------------------------

damage_deductible = money(
    "policy.damage_deductible", "Quelle franchise dommages les conditions particulières prévoient-elles ?", "office",
    high_cents=10_000_00, proof=_FORM, says="la franchise dommages des conditions particulières"
)
damage_deductible_pct = percent(
    "policy.damage_deductible_pct",
    "Quelle part variable de franchise les conditions particulières prévoient-elles, en pourcentage ?", "office",
    decimals=1, proof=_FORM, says="la part variable de la franchise"
)
damage_deductible_cap = money(
    "policy.damage_deductible_cap",
    "À quel montant les conditions particulières plafonnent-elles la franchise variable ?", "office", proof=_FORM,
    says="le plafond de la franchise variable"
)
glass_deductible = money(
    "policy.glass_deductible", "Quelle franchise bris de glace les conditions particulières prévoient-elles ?",
    "office", high_cents=10_000_00, proof=_FORM, says="la franchise bris de glace"
)
fire_deductible = money(
    "policy.fire_deductible", "Quelle franchise incendie les conditions particulières prévoient-elles ?", "office",
    high_cents=10_000_00, proof=_FORM, says="la franchise incendie"
)
theft_deductible = money(
    "policy.theft_deductible", "Quelle franchise vol les conditions particulières prévoient-elles ?", "office",
    high_cents=10_000_00, proof=_FORM, says="la franchise vol"
)
lending_deductible = money(
    "policy.lending_deductible", "Quelle franchise de prêt de volant les conditions particulières prévoient-elles ?",
    "office", high_cents=10_000_00, proof=_FORM, says="la franchise de prêt de volant"
)
novice_deductible = money(
    "policy.novice_deductible", "Quelle franchise de conducteur novice les conditions particulières prévoient-elles ?",
    "office", high_cents=10_000_00, proof=_FORM, says="la franchise de conducteur novice"
)
breakdown_deductible = money(
    "policy.breakdown_deductible", "Quelle franchise panne les conditions particulières prévoient-elles ?", "office",
    high_cents=10_000_00, proof=_FORM, says="la franchise panne"
)
breakdown_ceiling = money(
    "policy.breakdown_ceiling", "Quel plafond les conditions particulières fixent-elles à la garantie panne ?",
    "office", proof=_FORM, says="le plafond de la garantie panne"
)
contents_limit = money(
    "policy.contents_limit", "Quel plafond les conditions particulières fixent-elles au contenu du véhicule ?",
    "office", proof=_FORM, says="le plafond du contenu du véhicule"
)
equipment_limit = money(
    "policy.equipment_limit", "Quel plafond les conditions particulières fixent-elles aux équipements extérieurs ?",
    "office", proof=_FORM, says="le plafond des équipements extérieurs"
)
equipment_interventions_per_year = whole(
    "policy.equipment_interventions_per_year", "",
    "Combien d'interventions par an les conditions particulières admettent-elles pour les équipements extérieurs ?",
    "office", high=99, proof=_FORM, says="le nombre d'interventions par an pour les équipements extérieurs"
)
shared_bike_interventions_per_year = whole(
    "policy.shared_bike_interventions_per_year", "",
    "Combien d'interventions par an les conditions particulières admettent-elles pour le vélo en libre-service ?",
    "office", high=99, proof=_FORM, says="le nombre d'interventions par an pour le vélo en libre-service"
)
contents_interventions_per_year = whole(
    "policy.contents_interventions_per_year", "",
    "Combien d'interventions par an les conditions particulières admettent-elles pour le contenu ?", "office", high=99,
    proof=_FORM, says="le nombre d'interventions par an pour le contenu"
)
reinforced_glass_interventions_per_year = whole(
    "policy.reinforced_glass_interventions_per_year", "",
    "Combien d'interventions par an les conditions particulières admettent-elles pour les rétroviseurs et les feux "
    "arrière (0 si elles se taisent) ?", "office", high=99, proof=_FORM,
    says="le nombre d'interventions par an du bris de glaces renforcé"
)
driver_injury_limit = money(
    "policy.driver_injury_limit",
    "Quel plafond les conditions particulières fixent-elles à la garantie du conducteur ?", "office", proof=_FORM,
    says="le plafond de la garantie du conducteur"
)
driver_threshold_pct = percent(
    "policy.driver_threshold_pct",
    "À partir de quel taux d'atteinte permanente la garantie du conducteur joue-t-elle ?", "office", proof=_FORM,
    says="le seuil d'intervention de la garantie du conducteur"
)
purchase_price_months = whole(
    "policy.purchase_price_months", "month", "Pendant combien de mois le contrat indemnise-t-il au prix d'achat ?",
    "office", high=120, proof=_FORM, says="la durée d'indemnisation au prix d'achat"
)
repair_ceiling = money(
    "policy.repair_ceiling", "Quel plafond par dommage le bulletin d'adhésion fixe-t-il ?", "office", proof=_FORM,
    says="le plafond par dommage"
)
trailers_covered = yes_no(
    "policy.trailers_covered", "Le contrat couvre-t-il aussi des remorques ?", "office", _FORM,
    says="le contrat couvre aussi des remorques"
)

# --- what was told at the beginning, and changed since ---------------------------------------------------------------

parking_territory = choice(
    "policy.parking_territory", TERRITORIES,
    "Où le véhicule stationne-t-il habituellement, selon les conditions particulières ?", "office", _FORM,
    says="le lieu de stationnement habituel"
)
