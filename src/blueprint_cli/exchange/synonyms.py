"""What people call lanes, and the rows and columns beside them, in the languages that the tool knows.

Titles that the tool gives by itself are in ``model.titles``; these are further ones, from the templates and
spreadsheets that teams use. Each is compared as ``matching`` folds it: small letters and digits only.
"""

from __future__ import annotations

from blueprint_cli.model.blueprint import LaneRole

LANES = {
    LaneRole.EVIDENCE: (
        "evidence|physical evidence|evidences|tangibles|touchpoint|touchpoints|touch points|artefacts|artifacts|props"
        "|channel|channels|customer touchpoints|interface|interfaces|media|what the customer sees"
        "|evidenz|beweis|beweise|physische beweise|sichtbare beweise|kontaktpunkt|kontaktpunkte|kanal|kanäle|medien"
        "|berührungspunkte|physische belege|preuve|preuves|preuves physiques|points de contact|canal|canaux|supports"
        "|evidencia|evidencias|puntos de contacto|canales|evidências|pontos de contato|pontos de contacto|canais"
        "|evidenze|punti di contatto|canali|bewijs|fysieke bewijzen|contactpunten|kanalen|dowody|punkty styku|kanały"
        "|タッチポイント|接点|チャネル|触点|接触点|渠道|觸點|接觸點|통로|접점|터치포인트|채널|نقاط التماس|संपर्क बिंदु"
    ),
    LaneRole.CUSTOMER: (
        "customer|customers|customer action|customer actions|customer journey|user|users|user action|user actions"
        "|user journey|client|client actions|guest|guest actions|patient|patient actions|citizen|visitor|student"
        "|passenger|actions|doing|what the customer does|customer activities|customer activity|buyer"
        "|kunde|kunden|kundin|kund innen|kundenaktion|kundenaktionen|kundenhandlungen|aktionen des kunden"
        "|aktivitäten des kunden|kundenaktivitäten|nutzer|nutzeraktionen|nutzerhandlungen|gast|kundenreise"
        "|was der kunde tut|bürger|patientin|client e|actions client|actions clients|actions du client"
        "|actions utilisateur|parcours client|usager|utilisateur|cliente|clientes|acciones del usuario|usuario"
        "|acciones cliente|ações do usuário|ações do utilizador|utente|azioni utente|azioni cliente|klant|klanten"
        "|klantactie|acties van de klant|gebruiker|klient|klienci|działania użytkownika|użytkownik|顧客|お客様|ユーザー"
        "|顧客行動|客户|顾客|用户|用户行为|客户行为|客戶|顧客|用戶|使用者|고객|사용자|고객행동|العميل|المستخدم|ग्राहक|उपयोगकर्ता"
    ),
    LaneRole.FRONTSTAGE: (
        "frontstage|front stage|frontstage actions|front stage actions|onstage|on stage|onstage actions|employee"
        "|employee actions|employees|staff|staff actions|visible actions|visible employee actions"
        "|onstage contact employee actions|contact employee actions|visible contact employee actions|frontline"
        "|front office|frontstage interactions|line of visibility actions|agent|service staff"
        "|sichtbare aktionen|sichtbare mitarbeiteraktionen|mitarbeiter|mitarbeitende|mitarbeiteraktionen|personal"
        "|sichtbar|vordergrund|sichtbare aktivitäten|front stage aktionen|onstage aktionen|avant scène|avant plan"
        "|actions visibles|personnel en contact|en scène|personal de contacto|acciones visibles|frente al cliente"
        "|escenario|ações visíveis|linha de frente|palco|azioni visibili|personale di contatto|primo piano"
        "|zichtbare acties|medewerker|medewerkers|widoczne działania|pracownik|pracownicy|działania widoczne"
        "|フロント|表舞台|従業員|前台行为|前台员工|前臺|前臺行為|前台行為|员工|프론트|직원"
        "|프런트스테이지|أمام الكواليس|الموظف"
        "|कर्मचारी"
    ),
    LaneRole.BACKSTAGE: (
        "backstage|back stage|backstage actions|back stage actions|offstage|off stage|invisible actions"
        "|invisible employee actions|backstage contact employee actions|invisible contact employee actions|back office"
        "|behind the scenes|backstage interactions"
        "|unsichtbare aktionen|unsichtbare mitarbeiteraktionen|hintergrund|unsichtbar|unsichtbare aktivitäten"
        "|hinter den kulissen|back stage aktionen|arrière scène|arrière plan|actions invisibles|coulisses"
        "|en coulisses|acciones invisibles|detrás de escena|tras bambalinas|bastidores|ações invisíveis"
        "|azioni invisibili|dietro le quinte|retroscena|onzichtbare acties|achter de schermen|za kulisami|zaplecze"
        "|niewidoczne działania|バック|裏舞台|后台行为|后台员工|後臺|後台|後臺行為|後台行為"
        "|백스테이지활동|وراء الكواليس"
        "|पर्दे के पीछे"
    ),
    LaneRole.SUPPORT: (
        "support|support process|support processes|supporting processes|support systems|systems|system|it|it systems"
        "|tools|technology|internal processes|support actions|infrastructure|supporting systems|processes|platform"
        "|unterstützung|unterstützungsprozesse|supportprozesse|support prozesse|systeme|it systeme|interne prozesse"
        "|hilfsprozesse|prozesse|werkzeuge|technik|processus support|processus de soutien|processus internes|systèmes"
        "|outils|procesos de apoyo|procesos internos|sistemas|soporte|herramientas|processos de suporte"
        "|processos de apoio|processos internos|ferramentas|processi di supporto|processi interni|sistemi|strumenti"
        "|ondersteuning|systemen|ondersteunende systemen|procesy wsparcia|systemy|wsparcie|narzędzia|支援プロセス"
        "|サポート|システム|支持流程|支持系统|系统|後勤支援|支援系統|支援過程|系統|지원|지원프로세스|시스템|الدعم|الأنظمة"
        "|सहायता|प्रणालियाँ"
    ),
    LaneRole.PARTNER: (
        "partner|partners|third parties|third party|suppliers|supplier|vendors|external|external partners|lieferanten"
        "|externe|externe partner|dienstleister|fournisseurs|prestataires|proveedores|fornecedores|fornitori"
        "|leveranciers|dostawcy|サプライヤー|供应商|供應商|공급업체|الموردون|आपूर्तिकर्ता"
    ),
    LaneRole.POLICY: (
        "policy|policies|rules|regulations|regulation|business rules|compliance|vorgaben|regeln|gesetze"
        "|geschäftsregeln|réglementation|politiques|normas|reglas|regras|normative|regels|przepisy|規則|规则|法规"
    ),
    LaneRole.NOTES: (
        "note|notes|comment|comments|remarks|remark|observations|insights|thinking|thoughts|metrics and notes"
        "|notiz|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|commentaires|remarques"
        "|comentarios|observaciones|comentários|observações|commenti|osservazioni|opmerkingen"
        "|uwagi|komentarze|コメント|备忘|注释|備忘|註釋|의견|تعليقات|टिप्पणी"
    ),
    LaneRole.EMOTION: (
        "emotion|emotions|feeling|feelings|mood|sentiment|satisfaction|emotional journey|gefühl|gefühle|emotionen"
        "|stimmung|zufriedenheit|émotions|ressenti|emociones|sentimientos|sentimentos|emoções|sentimenti|stemming"
        "|gevoel|nastrój|情緒|情感|気分|감정곡선"
    ),
    LaneRole.TIME: (
        "time|duration|time needed|how long|dauer|zeitaufwand|durée|duración|tempo|duração|durata|duur|czas trwania"
        "|所要時間|时长|時長|소요시간|المدة|अवधि"
    ),
    LaneRole.METRICS: (
        "metrics|metric|kpi|kpis|measures|success metrics|messgrößen|metriken|indicadores|indicatori|metryki|測定"
    ),
}
"""Titles of lanes, by role."""

STEPS = (
    "step|steps|step name|moment|moments|activity|stage|stages|title|name|touchpoint name|no|nr|number|#"
    "|schritt|schritte|prozessschritt|prozessschritte|station|étape|étapes|paso|pasos|etapa|etapas|passo|passi|stap"
    "|stappen|krok|kroki|fase actual|ステップ|手順|步骤|步驟|단계|خطوة|الخطوة|चरण"
)
PHASES = "phase|phases|phasen|fase|fases|fasi|fasen|faza|fazy|フェーズ|段階|阶段|階段|국면|المرحلة|दौर"
WAITS = (
    "wait|waiting|waiting time|wait time|wartezeit|warten|attente|temps d attente|espera|tiempo de espera|attesa"
    "|tempo di attesa|وقت الانتظار|प्रतीक्षा समय|tempo de espera|wachttijd|oczekiwanie|czas oczekiwania"
    "|待ち時間|等待时间|等待時間|대기시간|대기 시간"
)
DESCRIPTIONS = (
    "description|step description|details|what happens|beschreibung|erläuterung|descripción|descrição|descrizione"
    "|beschrijving|opis|説明|描述|설명"
)
OWNERS = (
    "owner|owners|process owner|responsible|responsibility|accountable|verantwortlich|verantwortliche|zuständig"
    "|zuständigkeit|responsable|responsables|responsabile|responsabili|responsável|responsáveis|verantwoordelijke"
    "|verantwoordelijk|eigenaar|właściciel|odpowiedzialny|担当者|责任人|負責人|담당자|المسؤول|जिम्मेदार"
)

PAINS = (
    "pain|pains|pain point|pain points|painpoint|painpoints|customer pain points|problem|problems|issue|issues"
    "|frustration|frustrations|friction|frictions|friction points|obstacles|schmerzpunkt|schmerzpunkte|probleme|hürden"
    "|ärgernisse|irritants|points de douleur|points de friction|problèmes|puntos de dolor|problemas|fricciones"
    "|pontos de dor|punti dolenti|punti critici|problemi|knelpunt|knelpunten|pijnpunt|problemen|bolączki|punkty bólu"
    "|ペインポイント|問題点|困りごと|问题点|痛點|고충|문제점|페인포인트|نقاط الألم|المشاكل|समस्या|दर्द बिंदु"
)
OPPORTUNITIES = (
    "opportunity|opportunities|idea|ideas|improvement|improvements|improvement ideas|ideas for improvement|solutions"
    "|solution ideas|chance|chancen|idee|ideen|verbesserungen|verbesserungsideen|verbesserungsvorschläge|potenziale"
    "|idée|idées|opportunités|améliorations|pistes d amélioration|oportunidad|oportunidades|mejoras|ideia|ideias"
    "|oportunidade|melhorias|opportunità|miglioramenti|kans|ideeën|verbeteringen|pomysł|pomysły|usprawnienia"
    "|アイデア|改善案|想法|点子|改进|點子|改進|아이디어|개선안|أفكار|تحسينات|विचार|सुधार"
)
QUESTIONS = (
    "question|questions|open question|open questions|unknowns|to clarify|frage|fragen|offene fragen|zu klären"
    "|questions ouvertes|pregunta|preguntas|preguntas abiertas|pergunta|perguntas|dúvidas|domanda|domande"
    "|domande aperte|vraag|vragen|open vragen|pytanie|pytania|otwarte pytania|質問|疑問|疑问|提问|疑問點|질문"
    "|미해결질문|أسئلة|प्रश्न|सवाल"
)
