"""What the rows of phases, of steps and of waits are called in a table, in the languages that the tool knows."""

from __future__ import annotations

from typing import NamedTuple

from blueprint_cli.model.titles import spoken

_HEADINGS = {
    "en": ("Phase", "Step", "Waiting time"),
    "de": ("Phase", "Schritt", "Wartezeit"),
    "fr": ("Phase", "Étape", "Temps d’attente"),
    "es": ("Fase", "Paso", "Tiempo de espera"),
    "pt": ("Fase", "Passo", "Tempo de espera"),
    "it": ("Fase", "Passo", "Tempo di attesa"),
    "nl": ("Fase", "Stap", "Wachttijd"),
    "pl": ("Faza", "Krok", "Czas oczekiwania"),
    "ja": ("フェーズ", "ステップ", "待ち時間"),
    "zh": ("阶段", "步骤", "等待时间"),
    "zh-Hant": ("階段", "步驟", "等待時間"),
    "ko": ("국면", "단계", "대기 시간"),
    "ar": ("المرحلة", "خطوة", "وقت الانتظار"),
    "hi": ("दौर", "चरण", "प्रतीक्षा समय"),
}


class Headings(NamedTuple):
    """The titles of these rows."""

    phases: str
    steps: str
    waits: str


def headings(language: str) -> Headings:
    """The titles in the language of a BCP 47 tag, else in English."""
    return Headings(*_HEADINGS[spoken(language)])
