"""The picture's own words in the languages that the tool knows: one line of words a language.

``{}`` is where a text of the blueprint's, a duration or a number goes in.
"""

from __future__ import annotations

from typing import TypeAlias

Words: TypeAlias = dict[str, str]

_KEYS = (
    "fail|wait|decision|moment-of-truth|bottleneck"
    "|flow|agreement|message|loop|failure"
    "|confirmed|assumption|question|planned|removed|added|gone|moved|changed"
    "|pain|recovery|asked|opportunity|policy|note"
    "|starts|ends|current|target|future|version|owner|reviewed|draft|review|published|retired"
    "|waiting|aimed|at-most|feeling|goal|impact|effort|low|medium|high|step"
    "|web|app|email|chat|phone|sms|post|in-person|kiosk|social"
    "|journey|dimmed"
    "|better|worse|same|other"
)

_LINES = {
    "en": "fail point|wait|decision|moment of truth|bottleneck"
    "|flow|agreement|message|loop, on purpose|when it fails"
    "|confirmed|assumption|open question|planned|removed|added|gone|moved|changed"
    "|Pain|Recovery|Question|Idea|Policy|Note"
    "|Starts: {}|Ends: {}|current state|target state|future state|version {}|owner {}|reviewed {}"
    "|draft|in review|published|retired"
    "|wait {}|target {}|at most {}|feeling {}|goal: {}|impact {}|effort {}|low|medium|high|step {}"
    "|web|app|email|chat|phone|SMS|post|in person|kiosk|social media"
    "|Customer journey map|not in focus"
    "|better than {}|worse than {}|as before|before {}",
    "de": "Fehlerstelle|Wartezeit|Entscheidung|Moment der Wahrheit|Engpass"
    "|Ablauf|Abstimmung|Nachricht|Schleife, gewollt|im Fehlerfall"
    "|bestätigt|Annahme|offene Frage|geplant|entfällt|neu|weggefallen|verschoben|geändert"
    "|Problem|Abhilfe|Frage|Idee|Regel|Notiz"
    "|Beginn: {}|Ende: {}|Ist-Zustand|Soll-Zustand|Zukunftsbild|Version {}|verantwortlich: {}|geprüft {}"
    "|Entwurf|in Prüfung|veröffentlicht|abgelöst"
    "|Wartezeit {}|Ziel {}|höchstens {}|Gefühl {}|Ziel: {}|Wirkung {}|Aufwand {}|gering|mittel|hoch|Schritt {}"
    "|Web|App|E-Mail|Chat|Telefon|SMS|Post|persönlich|Terminal|soziale Medien"
    "|Customer Journey Map|nicht im Blick"
    "|besser als {}|schlechter als {}|wie zuvor|zuvor {}",
    "fr": "point de défaillance|attente|décision|moment de vérité|goulot d’étranglement"
    "|flux|accord|message|boucle voulue|en cas d’échec"
    "|confirmé|hypothèse|question ouverte|prévu|supprimé|ajouté|disparu|déplacé|modifié"
    "|Irritant|Rattrapage|Question|Idée|Règle|Note"
    "|Début : {}|Fin : {}|état actuel|état cible|état futur|version {}|responsable {}|revu le {}"
    "|brouillon|en relecture|publié|retiré"
    "|attente {}|cible {}|au plus {}|ressenti {}|objectif : {}|impact {}|effort {}|faible|moyen|élevé|étape {}"
    "|web|appli|e-mail|chat|téléphone|SMS|courrier|sur place|borne|réseaux sociaux"
    "|Carte du parcours client|hors du champ"
    "|mieux que {}|moins bien que {}|comme avant|avant {}",
    "es": "punto de fallo|espera|decisión|momento de la verdad|cuello de botella"
    "|flujo|acuerdo|mensaje|bucle intencionado|si falla"
    "|confirmado|supuesto|pregunta abierta|previsto|eliminado|añadido|quitado|movido|cambiado"
    "|Dolor|Recuperación|Pregunta|Idea|Política|Nota"
    "|Empieza: {}|Termina: {}|estado actual|estado objetivo|estado futuro|versión {}|responsable {}|revisado {}"
    "|borrador|en revisión|publicado|retirado"
    "|espera {}|objetivo {}|máximo {}|emoción {}|objetivo: {}|impacto {}|esfuerzo {}|bajo|medio|alto|paso {}"
    "|web|app|correo electrónico|chat|teléfono|SMS|correo postal|en persona|quiosco|redes sociales"
    "|Mapa del viaje del cliente|fuera de foco"
    "|mejor que {}|peor que {}|como antes|antes {}",
    "pt": "ponto de falha|espera|decisão|momento da verdade|gargalo"
    "|fluxo|acordo|mensagem|ciclo intencional|se falhar"
    "|confirmado|suposição|pergunta em aberto|planejado|removido|adicionado|retirado|movido|alterado"
    "|Dor|Recuperação|Pergunta|Ideia|Política|Nota"
    "|Início: {}|Fim: {}|estado atual|estado desejado|estado futuro|versão {}|responsável {}|revisado {}"
    "|rascunho|em revisão|publicado|retirado"
    "|espera {}|meta {}|no máximo {}|emoção {}|objetivo: {}|impacto {}|esforço {}|baixo|médio|alto|passo {}"
    "|web|app|e-mail|chat|telefone|SMS|correio|presencial|totem|redes sociais"
    "|Mapa da jornada do cliente|fora de foco"
    "|melhor que {}|pior que {}|como antes|antes {}",
    "it": "punto critico|attesa|decisione|momento della verità|collo di bottiglia"
    "|flusso|accordo|messaggio|ciclo voluto|in caso di errore"
    "|confermato|ipotesi|domanda aperta|previsto|eliminato|aggiunto|tolto|spostato|modificato"
    "|Problema|Rimedio|Domanda|Idea|Regola|Nota"
    "|Inizio: {}|Fine: {}|stato attuale|stato obiettivo|stato futuro|versione {}|responsabile {}|rivisto {}"
    "|bozza|in revisione|pubblicato|ritirato"
    "|attesa {}|obiettivo {}|al massimo {}|emozione {}|obiettivo: {}|impatto {}|sforzo {}|basso|medio|alto|passo {}"
    "|web|app|e-mail|chat|telefono|SMS|posta|di persona|totem|social media"
    "|Mappa del percorso del cliente|non in evidenza"
    "|meglio di {}|peggio di {}|come prima|prima {}",
    "nl": "faalpunt|wachttijd|beslissing|moment van de waarheid|knelpunt"
    "|stroom|afstemming|bericht|bewuste lus|als het misgaat"
    "|bevestigd|aanname|open vraag|gepland|vervallen|toegevoegd|weggevallen|verplaatst|gewijzigd"
    "|Pijnpunt|Herstel|Vraag|Idee|Beleid|Notitie"
    "|Begin: {}|Einde: {}|huidige situatie|gewenste situatie|toekomstbeeld|versie {}|eigenaar {}|herzien {}"
    "|concept|in review|gepubliceerd|ingetrokken"
    "|wachttijd {}|doel {}|hoogstens {}|gevoel {}|doel: {}|impact {}|inspanning {}|laag|gemiddeld|hoog|stap {}"
    "|web|app|e-mail|chat|telefoon|sms|post|persoonlijk|zuil|sociale media"
    "|Klantreis|niet in beeld"
    "|beter dan {}|slechter dan {}|als voorheen|voorheen {}",
    "pl": "punkt krytyczny|oczekiwanie|decyzja|moment prawdy|wąskie gardło"
    "|przepływ|uzgodnienie|komunikat|pętla zamierzona|w razie błędu"
    "|potwierdzone|założenie|pytanie otwarte|planowane|usunięte|dodane|skreślone|przeniesione|zmienione"
    "|Problem|Naprawa|Pytanie|Pomysł|Zasada|Notatka"
    "|Początek: {}|Koniec: {}|stan obecny|stan docelowy|stan przyszły|wersja {}|właściciel: {}|przegląd {}"
    "|szkic|w przeglądzie|opublikowane|wycofane"
    "|oczekiwanie {}|cel {}|najwyżej {}|emocja {}|cel: {}|wpływ {}|nakład {}|niski|średni|wysoki|krok {}"
    "|strona WWW|aplikacja|e-mail|czat|telefon|SMS|poczta|osobiście|kiosk|media społecznościowe"
    "|Mapa podróży klienta|poza wyborem"
    "|lepiej niż {}|gorzej niż {}|jak poprzednio|poprzednio {}",
    "ja": "失敗しやすい点|待ち|判断|真実の瞬間|ボトルネック"
    "|流れ|合意|メッセージ|意図した繰り返し|失敗したとき"
    "|確認済み|仮説|未解決の質問|予定|廃止|追加|消滅|移動|変更"
    "|課題|リカバリー|質問|アイデア|ポリシー|メモ"
    "|開始：{}|終了：{}|現状|目標の姿|将来の姿|版 {}|担当 {}|見直し {}"
    "|下書き|レビュー中|公開|廃止"
    "|待ち {}|目標 {}|最長 {}|感情 {}|目標：{}|影響 {}|労力 {}|小|中|大|ステップ {}"
    "|ウェブ|アプリ|メール|チャット|電話|SMS|郵便|対面|キオスク端末|SNS"
    "|カスタマージャーニーマップ|対象外"
    "|前回 {} より改善|前回 {} より悪化|前回と同じ|前回 {}",
    "zh": "失误点|等待|决策|关键时刻|瓶颈"
    "|流程|协商|消息|有意循环|失败时"
    "|已确认|假设|待解问题|计划中|已取消|新增|已删除|已移动|已更改"
    "|痛点|补救|问题|想法|政策|备注"
    "|开始：{}|结束：{}|现状|目标状态|未来状态|版本 {}|负责人 {}|审阅 {}"
    "|草稿|审阅中|已发布|已停用"
    "|等待 {}|目标 {}|最多 {}|情绪 {}|目标：{}|影响 {}|投入 {}|低|中|高|步骤 {}"
    "|网页|应用|电子邮件|在线聊天|电话|短信|邮寄|当面|自助终端|社交媒体"
    "|客户旅程图|非重点"
    "|优于上次的 {}|差于上次的 {}|与上次相同|上次 {}",
    "zh-Hant": "失誤點|等待|決策|關鍵時刻|瓶頸"
    "|流程|協商|訊息|有意循環|失敗時"
    "|已確認|假設|待解問題|計畫中|已取消|新增|已刪除|已移動|已變更"
    "|痛點|補救|問題|想法|政策|備註"
    "|開始：{}|結束：{}|現況|目標狀態|未來狀態|版本 {}|負責人 {}|審閱 {}"
    "|草稿|審閱中|已發布|已停用"
    "|等待 {}|目標 {}|最多 {}|情緒 {}|目標：{}|影響 {}|投入 {}|低|中|高|步驟 {}"
    "|網頁|應用程式|電子郵件|線上聊天|電話|簡訊|郵寄|當面|自助終端|社群媒體"
    "|顧客旅程圖|非重點"
    "|優於上次的 {}|差於上次的 {}|與上次相同|上次 {}",
    "ko": "실패 지점|대기|결정|진실의 순간|병목"
    "|흐름|합의|메시지|의도된 반복|실패할 때"
    "|확인됨|가정|미해결 질문|계획됨|제외됨|추가됨|없어짐|이동됨|변경됨"
    "|불편|복구|질문|아이디어|정책|메모"
    "|시작: {}|끝: {}|현재 상태|목표 상태|미래 상태|버전 {}|담당 {}|검토 {}"
    "|초안|검토 중|게시됨|폐기됨"
    "|대기 {}|목표 {}|최대 {}|감정 {}|목표: {}|영향 {}|노력 {}|낮음|중간|높음|단계 {}"
    "|웹|앱|이메일|채팅|전화|문자|우편|대면|키오스크|소셜 미디어"
    "|고객 여정 지도|초점 밖"
    "|이전 {}보다 좋아짐|이전 {}보다 나빠짐|이전과 같음|이전 {}",
    "ar": "نقطة إخفاق|انتظار|قرار|لحظة الحقيقة|عنق زجاجة"
    "|سير العمل|اتفاق|رسالة|تكرار مقصود|عند الإخفاق"
    "|مؤكد|افتراض|سؤال مفتوح|مخطط|محذوف|مضاف|زال|نُقل|تغيّر"
    "|مشكلة|معالجة|سؤال|فكرة|سياسة|ملاحظة"
    "|البداية: {}|النهاية: {}|الوضع الحالي|الوضع المستهدف|الوضع المستقبلي|الإصدار {}|المسؤول {}|روجع {}"
    "|مسودة|قيد المراجعة|منشور|متقاعد"
    "|انتظار {}|الهدف {}|بحد أقصى {}|الشعور {}|الهدف: {}|الأثر {}|الجهد {}|منخفض|متوسط|مرتفع|الخطوة {}"
    "|الويب|التطبيق|البريد الإلكتروني|المحادثة|الهاتف|رسالة نصية|البريد|حضوريًا|جهاز الخدمة الذاتية|وسائل التواصل"
    "|خريطة رحلة العميل|خارج التركيز"
    "|أفضل من {}|أسوأ من {}|كما كان|سابقًا {}",
    "hi": "विफलता बिंदु|प्रतीक्षा|निर्णय|सत्य का क्षण|अड़चन"
    "|प्रवाह|सहमति|संदेश|जानबूझकर दोहराव|विफल होने पर"
    "|पुष्ट|अनुमान|खुला प्रश्न|नियोजित|हटाया गया|जोड़ा गया|अब नहीं|स्थानांतरित|बदला गया"
    "|समस्या|सुधार|प्रश्न|विचार|नीति|टिप्पणी"
    "|आरंभ: {}|अंत: {}|वर्तमान स्थिति|लक्षित स्थिति|भावी स्थिति|संस्करण {}|उत्तरदायी {}|समीक्षा {}"
    "|मसौदा|समीक्षा में|प्रकाशित|सेवानिवृत्त"
    "|प्रतीक्षा {}|लक्ष्य {}|अधिकतम {}|भावना {}|लक्ष्य: {}|प्रभाव {}|प्रयास {}|कम|मध्यम|अधिक|चरण {}"
    "|वेब|ऐप|ईमेल|चैट|फ़ोन|एसएमएस|डाक|आमने-सामने|कियोस्क|सोशल मीडिया"
    "|ग्राहक यात्रा मानचित्र|फ़ोकस से बाहर"
    "|{} से बेहतर|{} से बदतर|पहले जैसा|पहले {}",
}

LANGUAGES = tuple(_LINES)


def words(language: str) -> Words:
    """The words of a language of ``LANGUAGES``, by key."""
    return dict(zip(_KEYS.split("|"), _LINES[language].split("|"), strict=True))
