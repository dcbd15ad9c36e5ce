"""What the rows of phases and of steps are called in a table, in the languages that the tool knows."""

from __future__ import annotations

from blueprint_cli.model.titles import spoken

_HEADINGS = {
    "en": ("Phase", "Step"),
    "de": ("Phase", "Schritt"),
    "fr": ("Phase", "Étape"),
    "es": ("Fase", "Paso"),
    "pt": ("Fase", "Passo"),
    "it": ("Fase", "Passo"),
    "nl": ("Fase", "Stap"),
    "pl": ("Faza", "Krok"),
    "ja": ("フェーズ", "ステップ"),
    "zh": ("阶段", "步骤"),
    "zh-Hant": ("階段", "步驟"),
    "ko": ("국면", "단계"),
    "ar": ("المرحلة", "خطوة"),
    "hi": ("दौर", "चरण"),
}


def headings(language: str) -> tuple[str, str]:
    """The titles for the phases and the steps in the language of a BCP 47 tag, else in English."""
    return _HEADINGS[spoken(language)]
