"""The damages of an event, one row a damage: whose, of what, by what, after what, and at what cost."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, money, percent, yes_no
from clausier.rules.declare import rows as table

_ESTIMATE = "le devis ou le rapport d'expertise"

rows = table(
    "damages", "Quels dommages l'événement a-t-il causés ?", "expert",
    [
        choice(
            "damages.owner",
            {
                "insured": "l'assuré", "policyholder_family": "la famille de l'assuré", "passenger": "un passager",
                "third_party": "un tiers", "lessor": "le loueur du véhicule", "driver": "le conducteur du véhicule",
                "employee": "un salarié de l'assuré, en service", "thief": "l'auteur du vol ou un complice"
            },
            "À qui appartient ce qui est endommagé, ou qui est blessé ?", "insured", says="la victime du dommage"
        ),
        choice(
            "damages.object",
            {
                "vehicle": "le véhicule assuré", "glass": "un vitrage du véhicule", "windscreen": "le pare-brise",
                "lights": "un optique, un antibrouillard ou un clignotant avant",
                "rear_lights": "un feu, un antibrouillard ou un clignotant arrière",
                "mirror": "un rétroviseur extérieur", "interior_mirror": "un rétroviseur intérieur",
                "other_glass": "un autre élément vitré", "interior_trim": "un revêtement intérieur",
                "lamps_and_fuses": "une ampoule, un fusible, une résistance ou un tube électrique",
                "electrical_equipment": "un équipement électrique ou électronique",
                "lock": "une serrure ou un démarreur",
                "tyre": "un pneumatique", "accessory": "un accessoire", "fitting": "un aménagement",
                "contents": "un objet transporté", "external_equipment": "un équipement extérieur",
                "trailer": "une remorque", "other_vehicle": "un autre véhicule", "building": "un bâtiment",
                "person": "une personne", "animal": "un animal", "other": "un autre bien"
            },
            "Qu'est-ce qui est endommagé ?", "expert", _ESTIMATE, says="la chose endommagée"
        ),
        choice(
            "damages.cause",
            {
                "theft": "un vol", "attempted_theft": "une tentative de vol", "collision": "un choc",
                "overturning": "un renversement", "vandalism": "du vandalisme", "fire": "un incendie",
                "explosion": "une explosion", "lightning": "la foudre", "storm": "une tempête", "hail": "la grêle",
                "flood": "une inondation", "snow": "la neige", "avalanche": "une avalanche",
                "falling_stones": "une chute de pierres", "landslide": "un glissement de terrain",
                "earthquake": "un tremblement de terre", "eruption": "une éruption volcanique",
                "tidal_wave": "un raz de marée", "drought": "la sécheresse",
                "natural_disaster": "une catastrophe naturelle d'une autre sorte",
                "immersion": "une immersion du véhicule", "corrosive": "la projection d'une substance corrosive",
                "rodent": "un rongeur", "opened_bonnet": "un capot ou une portière retourné",
                "smoker_burn": "une brûlure de fumeur", "own_operation": "le seul fonctionnement de l'appareil",
                "smouldering": "une combustion sans flamme",
                "technological_disaster": "une catastrophe technologique", "terrorism": "un attentat",
                "stone": "un jet de pierre ou de gravillon", "electrical": "un dommage électrique",
                "breakdown": "une panne", "wear": "l'usure", "other": "une autre cause"
            },
            "Quelle est la cause de ce dommage ?", "expert", _ESTIMATE, says="la cause du dommage"
        ),
        choice(
            "damages.follows",
            {
                "nothing": "aucun autre événement", "theft": "un vol ou une tentative de vol",
                "impact": "un choc avec un véhicule, une personne, un animal ou une chose", "fire": "un incendie",
                "natural_event": "un événement climatique", "breakdown": "une panne"
            },
            "De quel autre événement ce dommage est-il la suite ?", "expert", _ESTIMATE,
            says="l'événement dont le dommage est la suite"
        ),
        choice(
            "damages.treatment",
            {"repair": "réparation", "replacement": "remplacement", "total_loss": "perte totale", "none": "aucun"},
            "Comment ce dommage est-il traité ?", "expert", _ESTIMATE, says="le traitement du dommage"
        ),
        money(
            "damages.cost", "Quel est le coût TTC de ce dommage ?", "expert", proof=_ESTIMATE,
            says="le coût du dommage"
        ),
        money(
            "damages.vat", "Quelle TVA ce coût comprend-il ?", "expert", proof=_ESTIMATE,
            says="la TVA du dommage"
        ),
        money(
            "damages.labour_cost", "Quelle part de ce coût est de la main-d'œuvre ?", "expert", proof=_ESTIMATE,
            says="la main-d'œuvre du dommage"
        ),
        percent(
            "damages.wear_pct", "Quel taux de vétusté l'expert retient-il pour ce dommage ?", "expert",
            proof=_ESTIMATE, says="la vétusté du dommage"
        ),
        money(
            "damages.due", "Quel montant est dû à la victime pour ce dommage, selon sa responsabilité ?", "office",
            says="le montant dû à la victime"
        ),
        choice(
            "damages.nature",
            {"material": "matériel", "bodily": "corporel", "consequential": "immatériel, suite d'un autre dommage"},
            "De quelle nature est ce dommage ?", "expert", _ESTIMATE, says="la nature du dommage"
        ),
        yes_no(
            "damages.compulsory_cover", "Ce dommage relève-t-il de l'assurance obligatoire ?", "office",
            says="le dommage relève de l'assurance obligatoire"
        ),
        yes_no(
            "damages.entrusted", "Cette chose appartient-elle au conducteur, ou lui est-elle louée ou confiée ?",
            "insured", says="la chose appartient au conducteur, ou lui est louée ou confiée"
        ),
        yes_no(
            "damages.in_tow", "Ce véhicule remorquait-il le véhicule assuré, ou était-il remorqué par lui ?", "insured",
            says="le véhicule remorquait l'autre, ou était remorqué par lui"
        ),
        yes_no(
            "damages.carried", "Cette chose était-elle transportée dans le véhicule assuré ?", "insured",
            says="la chose était transportée dans le véhicule"
        ),
        yes_no(
            "damages.with_injury", "Est-ce le vêtement d'une personne blessée dans l'événement ?", "insured",
            says="c'est le vêtement d'une personne blessée"
        ),
        yes_no(
            "damages.unsafely_carried", "Cette personne était-elle transportée hors des places prévues ?", "police",
            "le procès-verbal", says="la personne était transportée hors des places prévues"
        ),
        yes_no(
            "damages.employer_vehicle_on_public_road",
            "L'employeur ou un salarié conduisait-il, sur une voie ouverte à la circulation publique ?", "police",
            "le procès-verbal", says="l'employeur ou un salarié conduisait sur une voie publique"
        ),
        yes_no(
            "damages.direct", "Ce dommage est-il la suite directe de l'événement ?", "expert", _ESTIMATE,
            says="le dommage est la suite directe de l'événement"
        ),
        maybe_day(
            "damages.claimed_on", "Quel jour la victime a-t-elle demandé réparation ?", "office",
            says="le jour de la demande de la victime"
        ),
    ],
    max_rows=200, proof=_ESTIMATE, says="dommage"
)
