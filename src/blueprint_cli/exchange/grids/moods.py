"""What people call feelings in tables, in the languages that the tool knows, and how good each is."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.exchange.matching import fold

_MOODS = {
    2.0: (
        "delighted|thrilled|excited|enthusiastic|ecstatic|overjoyed|amazed|very good|excellent|great|love|loves it"
        "|begeistert|überglücklich|sehr gut|ravi|ravie|enchanté|enchantée|enthousiaste|très bien"
        "|encantado|encantada|entusiasmado|entusiasmada|muy bien|ótimo|ótima|muito bem|entusiasta|felicissimo"
        "|molto bene|enthousiast|dolblij|zachwycony|zachwycona|大満足|感動|興奮|非常满意|兴奋|非常滿意|興奮"
        "|매우만족|신남|سعيد جدا|متحمس|बहुत खुश|उत्साहित"
    ),
    1.0: (
        "happy|glad|satisfied|pleased|relieved|confident|calm|relaxed|content|good|positive|hopeful|interested"
        "|reassured|grateful|proud|comfortable|smile|froh|glücklich|fröhlich|zufrieden|erleichtert|zuversichtlich"
        "|entspannt|ruhig|gut|positiv|interessiert|dankbar|content|contente|heureux|heureuse|satisfait|satisfaite"
        "|soulagé|soulagée|confiant|confiante|calme|serein|sereine|bien|positif|feliz|contento|contenta|satisfecho"
        "|satisfecha|aliviado|aliviada|tranquilo|tranquila|bueno|positivo|satisfeito|satisfeita|confiante|calmo"
        "|calma|bom|felice|soddisfatto|soddisfatta|sollevato|sollevata|fiducioso|bene|blij|tevreden|opgelucht"
        "|ontspannen|rustig|goed|positief|zadowolony|zadowolona|szczęśliwy|szczęśliwa|spokojny|spokojna|dobrze"
        "|嬉しい|うれしい|満足|安心|楽しい|良い|开心|高兴|满意|放心|開心|高興|滿意|행복|만족|안심|기쁨|سعيد|راض|مرتاح|खुश|संतुष्ट"
    ),
    0.0: (
        "neutral|ok|okay|fine|indifferent|so so|mixed|average|meh|curious|gleichgültig|mittel|in ordnung|geht so"
        "|neugierig|neutre|indifférent|indifférente|moyen|curieux|curieuse|neutro|neutra|indiferente|regular|normal"
        "|così così|indifferente|neutraal|onverschillig|neutralny|neutralna|neutralnie|obojętny|obojętna|普通|ふつう"
        "|まあまあ|一般|中性|평범|보통|중립|محايد|عادي|सामान्य|तटस्थ"
    ),
    -1.0: (
        "unhappy|annoyed|worried|nervous|anxious|confused|unsure|uncertain|insecure|impatient|disappointed|bored|sad"
        "|stressed|irritated|frustrated|dissatisfied|tired|overwhelmed|bad|negative|tense|hesitant|doubtful"
        "|unzufrieden|genervt|besorgt|nervös|ängstlich|verwirrt|unsicher|ungeduldig|enttäuscht|gelangweilt|traurig"
        "|gestresst|frustriert|verärgert|müde|überfordert|schlecht|negativ|angespannt|inquiet|inquiète|nerveux"
        "|nerveuse|anxieux|anxieuse|confus|confuse|impatient|impatiente|déçu|déçue|triste|stressé|stressée|frustré"
        "|frustrée|agacé|agacée|mécontent|mécontente|mal|négatif|preocupado|preocupada|nervioso|nerviosa|confundido"
        "|confundida|impaciente|decepcionado|decepcionada|estresado|estresada|frustrado|frustrada|molesto|molesta"
        "|cansado|cansada|negativo|ansioso|ansiosa|confuso|confusa|insatisfeito|insatisfeita|preoccupato|preoccupata"
        "|deluso|delusa|stressato|stressata|frustrato|frustrata|insoddisfatto|insoddisfatta|male|bezorgd|nerveus"
        "|verward|onzeker|ongeduldig|teleurgesteld|verdrietig|gefrustreerd|geïrriteerd|ontevreden|slecht|negatief"
        "|zmartwiony|zmartwiona|zdezorientowany|zdezorientowana|niepewny|niepewna|zniecierpliwiony|zniecierpliwiona"
        "|rozczarowany|rozczarowana|smutny|smutna|zestresowany|zestresowana|sfrustrowany|sfrustrowana"
        "|niezadowolony|niezadowolona|źle|不安|心配|不満|困惑|悲しい|退屈|イライラ|焦虑|担心|困惑|失望|不满|不安|烦躁|沮丧"
        "|焦慮|擔心|不滿|煩躁|沮喪|불안|걱정|불만|혼란|실망|짜증|슬픔|قلق|محبط|حزين|محتار|चिंतित|निराश|परेशान|उदास|भ्रमित"
    ),
    -2.0: (
        "angry|furious|desperate|outraged|hates it|very bad|terrible|awful|horrible|panicked|wütend|sehr schlecht"
        "|verzweifelt|zornig|sauer|en colère|furieux|furieuse|désespéré|désespérée|très mal|enfadado|enfadada"
        "|enojado|enojada|furioso|furiosa|desesperado|desesperada|muy mal|irritado|irritada|com raiva|zangado"
        "|zangada|péssimo|arrabbiato|arrabbiata|disperato|disperata|molto male|boos|woedend|wanhopig|zły|zła"
        "|wściekły|wściekła|zrozpaczony|zrozpaczona|怒り|激怒|生气|愤怒|生氣|憤怒|화남|분노|غاضب|गुस्सा|क्रोधित"
    ),
}

FEELINGS: Mapping[str, float] = {fold(word): value for value, words in _MOODS.items() for word in words.split("|")}
"""The value of each word, as ``matching`` folds it."""

_STRONGLY = "very|really|extremely|super|sehr|extrem|très|muy|muito|molto|heel|erg|zeer|bardzo"
_SLIGHTLY = "a bit|a little|slightly|somewhat|rather|quite|etwas|eher|un peu|un poco|um pouco|un po"

STRONGLY = tuple(_STRONGLY.split("|"))
"""Words before one that make a feeling as strong as it can be."""

SLIGHTLY = tuple(_SLIGHTLY.split("|"))
"""Words before one that leave it as it is."""
