"""The titles that lanes and lines have by themselves, in the languages that the tool knows."""

from __future__ import annotations

from blueprint_cli.model.blueprint import LaneRole, Line

_ROLES = tuple(LaneRole)
_LINES = tuple(Line)

_ENGLISH = (
    "Physical evidence|Customer actions|Frontstage|Backstage|Support processes|Partners|Policies|Notes"
    "|Emotion|Time|Metrics|Line of interaction|Line of visibility|Line of internal interaction"
    "|Pains|Opportunities"
)

# Lanes in the order of LaneRole, lines in the order of Line, then the lanes of a journey map; terms as
# textbooks and teams of each language use them, loanwords where those have settled.
_TITLES = {
    "en": _ENGLISH,
    "de": "Physische Evidenz|Kundenaktionen|Frontstage|Backstage|Unterstützende Prozesse|Partner|Richtlinien"
    "|Notizen|Emotion|Zeit|Kennzahlen|Interaktionslinie|Sichtbarkeitslinie|Interne Interaktionslinie|Probleme|Chancen",
    "fr": "Preuves tangibles|Actions du client|Frontstage|Backstage|Processus de support|Partenaires|Règles"
    "|Notes|Émotion|Temps|Indicateurs|Ligne d’interaction|Ligne de visibilité|Ligne d’interaction interne"
    "|Irritants|Opportunités",
    "es": "Evidencia física|Acciones del cliente|Frontstage|Backstage|Procesos de soporte|Socios|Políticas|Notas"
    "|Emoción|Tiempo|Métricas|Línea de interacción|Línea de visibilidad|Línea de interacción interna"
    "|Dolores|Oportunidades",
    "pt": "Evidências físicas|Ações do cliente|Frontstage|Backstage|Processos de suporte|Parceiros|Políticas|Notas"
    "|Emoção|Tempo|Métricas|Linha de interação|Linha de visibilidade|Linha de interação interna|Dores|Oportunidades",
    "it": "Evidenze fisiche|Azioni del cliente|Frontstage|Backstage|Processi di supporto|Partner|Regole|Note"
    "|Emozioni|Tempo|Metriche|Linea di interazione|Linea di visibilità|Linea di interazione interna"
    "|Problemi|Opportunità",
    "nl": "Fysiek bewijs|Klantacties|Frontstage|Backstage|Ondersteunende processen|Partners|Beleid|Notities"
    "|Emotie|Tijd|Meetwaarden|Interactielijn|Zichtbaarheidslijn|Interne interactielijn|Pijnpunten|Kansen",
    "pl": "Dowody fizyczne|Działania klienta|Frontstage|Backstage|Procesy wspierające|Partnerzy|Zasady|Notatki"
    "|Emocje|Czas|Wskaźniki|Linia interakcji|Linia widoczności|Linia interakcji wewnętrznej|Problemy|Szanse",
    "ja": "物的証拠|顧客の行動|フロントステージ|バックステージ|サポートプロセス|パートナー|ポリシー|メモ"
    "|感情|時間|指標|相互作用線|可視線|内部相互作用線|課題|機会",
    "zh": "有形展示|顾客行为|前台|后台|支持过程|合作伙伴|政策|备注|情绪|时间|指标|互动分界线|可视分界线|内部互动分界线"
    "|痛点|机会",
    "zh-Hant": "有形展示|顧客行為|前台|後台|支援流程|合作夥伴|政策|備註|情緒|時間|指標|互動線|可視線|內部互動線"
    "|痛點|機會",
    "ko": "물리적 증거|고객 행동|프론트스테이지|백스테이지|지원 프로세스|파트너|정책|메모"
    "|감정|시간|지표|상호작용선|가시선|내부 상호작용선|불편|기회",
    "ar": "الأدلة المادية|إجراءات العميل|الواجهة الأمامية|خلف الكواليس|عمليات الدعم|الشركاء|السياسات|ملاحظات"
    "|المشاعر|الوقت|المقاييس|خط التفاعل|خط الرؤية|خط التفاعل الداخلي|المشكلات|الفرص",
    "hi": "भौतिक साक्ष्य|ग्राहक की क्रियाएँ|फ्रंटस्टेज|बैकस्टेज|सहायक प्रक्रियाएँ|साझेदार|नीतियाँ|टिप्पणियाँ"
    "|भावना|समय|मापदंड|अंतःक्रिया रेखा|दृश्यता रेखा|आंतरिक अंतःक्रिया रेखा|समस्याएँ|अवसर",
}

LANGUAGES = tuple(_TITLES)
"""The languages that the tool knows, by their tags."""

_TRADITIONAL = frozenset({"tw", "hk", "mo", "hant"})


def lane_title(role: LaneRole, language: str) -> str:
    """The title of a role's standard lane in the language of a BCP 47 tag, else in English."""
    return _titles(language)[_ROLES.index(role)]


def line_title(line: Line, language: str) -> str:
    """The name of a line in the language of a BCP 47 tag, else in English."""
    return _titles(language)[len(_ROLES) + _LINES.index(line)]


def pains_title(language: str) -> str:
    """What the lane of pains in a journey map is called in the language of a BCP 47 tag, else in English."""
    return _titles(language)[-2]


def opportunities_title(language: str) -> str:
    """What the lane of opportunities in a journey map is called in the language of a BCP 47 tag, else in English."""
    return _titles(language)[-1]


def spoken(language: str) -> str:
    """The language of this table that comes nearest to a BCP 47 tag: ``zh-TW`` is ``zh-Hant``, else English."""
    first, *others = language.casefold().split("-")
    traditional = first == "zh" and "hans" not in others and not _TRADITIONAL.isdisjoint(others)
    return "zh-Hant" if traditional else first if first in _TITLES else "en"


def _titles(language: str) -> list[str]:
    return _TITLES[spoken(language)].split("|")
