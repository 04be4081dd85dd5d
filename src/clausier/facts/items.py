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
                "roof_box": "coffre de toit", "bicycle": "vélo", "other": "autre objet"
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
    ],
    max_rows=200, says="objet"
)
