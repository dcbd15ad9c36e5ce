"""What a blueprint in words says besides what its picture says: headings and terms, one line a language.

``{}`` is where a text of the blueprint's, a duration or a number goes in.
"""

from __future__ import annotations

from typing import Final

from blueprint_cli.model.titles import spoken

_KEYS: Final = (
    "lane|phase|links|roles|goals|total|tags|every|replaces|person|team|system|partner|higher|lower|nothing-follows"
)

_LINES: Final = {
    "en": "Lane|Phase|Links|Roles|Goals|total {}|tags: {}|to be reviewed every {}|replaces {}"
    "|person|team|system|partner|higher is better|lower is better|nothing follows",
    "de": "Bahn|Phase|Verbindungen|Rollen|Ziele|gesamt {}|Schlagwörter: {}"
    "|zu prüfen alle {}|ersetzt {}"
    "|Person|Team|System|Partner|höher ist besser|niedriger ist besser|nichts folgt",
    "fr": "Couloir|Phase|Liens|Rôles|Objectifs|total {}|mots-clés : {}"
    "|à revoir tous les {}|remplace {}"
    "|personne|équipe|système|partenaire|plus c’est haut, mieux c’est|plus c’est bas, mieux c’est|rien ne suit",
    "es": "Carril|Fase|Enlaces|Roles|Objetivos|total {}|etiquetas: {}"
    "|revisar cada {}|reemplaza {}"
    "|persona|equipo|sistema|socio|cuanto más alto, mejor|cuanto más bajo, mejor|nada sigue",
    "pt": "Raia|Fase|Ligações|Papéis|Objetivos|total {}|etiquetas: {}"
    "|revisar a cada {}|substitui {}"
    "|pessoa|equipe|sistema|parceiro|quanto maior, melhor|quanto menor, melhor|nada segue",
    "it": "Corsia|Fase|Collegamenti|Ruoli|Obiettivi|totale {}|etichette: {}"
    "|da rivedere ogni {}|sostituisce {}"
    "|persona|team|sistema|partner|più alto è meglio|più basso è meglio|non segue nulla",
    "nl": "Baan|Fase|Verbindingen|Rollen|Doelen|totaal {}|labels: {}"
    "|te herzien om de {}|vervangt {}"
    "|persoon|team|systeem|partner|hoger is beter|lager is beter|er volgt niets",
    "pl": "Tor|Faza|Połączenia|Role|Cele|razem {}|etykiety: {}"
    "|przegląd co {}|zastępuje {}"
    "|osoba|zespół|system|partner|im więcej, tym lepiej|im mniej, tym lepiej|nic nie następuje",
    "ja": "レーン|フェーズ|つながり|役割|目標|合計 {}|タグ：{}|{} ごとに見直し|{} に代わる"
    "|人|チーム|システム|パートナー|高いほど良い|低いほど良い|続きなし",
    "zh": "泳道|阶段|连接|角色|目标|合计 {}|标签：{}|每 {} 审阅一次|替代 {}"
    "|人员|团队|系统|合作伙伴|越高越好|越低越好|到此为止",
    "zh-Hant": "泳道|階段|連結|角色|目標|合計 {}|標籤：{}|每 {} 審閱一次|取代 {}"
    "|人員|團隊|系統|合作夥伴|越高越好|越低越好|到此為止",
    "ko": "레인|단계 묶음|연결|역할|목표|합계 {}|태그: {}|{}마다 검토|{} 대체"
    "|사람|팀|시스템|파트너|높을수록 좋음|낮을수록 좋음|이어지는 것 없음",
    "ar": "المسار|المرحلة|الروابط|الأدوار|الأهداف|المجموع {}|الوسوم: {}"
    "|يراجع كل {}|يحل محل {}"
    "|شخص|فريق|نظام|شريك|الأعلى أفضل|الأدنى أفضل|لا شيء بعده",
    "hi": "लेन|चरण-समूह|संबंध|भूमिकाएँ|लक्ष्य|कुल {}|टैग: {}|हर {} पर समीक्षा|{} की जगह"
    "|व्यक्ति|टीम|प्रणाली|साझेदार|अधिक बेहतर|कम बेहतर|आगे कुछ नहीं",
}


class Headwords:
    """The headwords of one language of a BCP 47 tag, English where the tool does not know it."""

    def __init__(self, language: str) -> None:
        self._words = dict(zip(_KEYS.split("|"), _LINES[spoken(language)].split("|"), strict=True))

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def fill(self, key: str, text: str) -> str:
        """The term with ``text`` in its gap; nothing where there is no text."""
        return self._words[key].format(text) if text else ""
