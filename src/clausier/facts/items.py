"""The objects carried or fitted that were stolen or damaged, one row an object."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, money, whole, yes_no
from clausier.rules.declare import rows as table

_INVOICE = "la facture d'achat de l'objet"

rows = table(
    "items", "Quels objets ont été volés ou endommagés ?", "insured",
    [
        choice(
            "items.category",
            {
                "luggage": "bagage ou effet personnel", "clothing": "vêtement", "electronics": "appareil électronique",
                "photo": "appareil photo ou vidéo", "tools": "outillage", "sport": "matériel de sport",
                "child_seat": "siège d'enfant", "motorcycle_gear": "équipement du motard", "jewellery": "bijou",
                "money": "argent ou titre", "fur": "fourrure", "art": "objet d'art", "goods": "marchandise",
                "animal": "animal", "phone": "téléphone", "car_radio": "autoradio",
                "accessory": "accessoire du véhicule", "fitting": "aménagement du véhicule",
                "roof_box": "coffre de toit", "bicycle": "vélo", "wheelchair": "fauteuil roulant",
                "image_sound": "appareil qui émet, reçoit ou reproduit le son ou l'image",
                "parking_sensor": "radar de stationnement", "reversing_camera": "caméra de recul",
                "bicycle_rack": "porte-vélo", "ski_rack": "porte-ski", "roof_box_content": "contenu du coffre de toit",
                "towbar": "attelage", "precious_stones": "pierres précieuses",
                "precious_metal": "objet en métal précieux",
                "documents": "documents", "fuel": "carburant", "other": "autre objet"
            },
            "De quel objet s'agit-il ?", "insured", says="l'objet"
        ),
        money(
            "items.value_today", "Combien coûte aujourd'hui un objet équivalent ?", "expert",
            says="le prix d'un objet équivalent"
        ),
        money(
            "items.invoice_price", "Quel prix la facture indique-t-elle ?", "insured", proof=_INVOICE,
            says="le prix de facture de l'objet"
        ),
        money(
            "items.repair_cost", "Combien coûterait la réparation de l'objet ?", "expert",
            says="le coût de réparation de l'objet"
        ),
        whole(
            "items.age_years", "year", "Combien d'années entières l'objet a-t-il ?", "insured", high=100,
            proof=_INVOICE, says="l'âge de l'objet"
        ),
        yes_no(
            "items.original_invoice", "L'original de la facture a-t-il été produit ?", "office", _INVOICE,
            says="l'original de la facture a été produit"
        ),
        yes_no(
            "items.professional_use", "L'objet sert-il à un usage professionnel ?", "insured",
            says="l'objet sert à un usage professionnel"
        ),
        yes_no(
            "items.visible", "L'objet était-il visible de l'extérieur ?", "insured",
            says="l'objet était visible de l'extérieur"
        ),
        yes_no(
            "items.factory_fitted", "L'objet était-il monté d'origine par le constructeur ?", "insured",
            says="l'objet était monté d'origine"
        ),
        choice(
            "items.owner",
            {"insured": "l'assuré", "family": "sa famille", "passenger": "un passager", "other": "une autre personne"},
            "À qui l'objet appartient-il ?", "insured", says="le propriétaire de l'objet"
        ),
        yes_no(
            "items.entrusted", "L'objet était-il confié ou loué à l'assuré ?", "insured",
            says="l'objet était confié ou loué"
        ),
        yes_no(
            "items.certified", "L'objet porte-t-il la marque de conformité que le contrat exige ?", "insured", _INVOICE,
            says="l'objet porte la marque de conformité exigée"
        ),
        yes_no(
            "items.stolen_alone", "L'objet a-t-il été volé seul, sans autre dommage au véhicule ?", "insured",
            "la copie intégrale de la plainte", says="l'objet a été volé seul"
        ),
        money(
            "items.purchase_price", "Quel prix l'objet a-t-il coûté ?", "insured", says="le prix d'achat de l'objet"
        ),
    ],
    max_rows=200, says="objet"
)
