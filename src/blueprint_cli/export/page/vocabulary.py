"""What a page says besides what its picture and table say: its controls, one line a language.

``{}`` and ``{all}`` are where numbers go in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from blueprint_cli.model.titles import spoken

_KEYS: Final = (
    "picture|words|table|story|search|filter|print|theme-auto|theme-light|theme-dark"
    "|zoom-in|zoom-out|fit|close|previous|next|moment|found|reset"
    "|thread|unthread|before|after|none|controls|details"
    "|lane|phase|role|mark|status|tag|view|keys"
    "|home|part-of|replaces|replaced|changes"
)

_LINES: Final = {
    "en": "Picture|Text|Table|Story|Search cards|Filter|Print|Colours: as the device|Colours: light|Colours: dark"
    "|Zoom in|Zoom out|Show all|Close|Back|Next|{} of {all}|{} of {all} cards|Clear"
    "|Follow the thread|Leave the thread|Leads here|Follows|nothing|Controls|Details"
    "|Lane|Phase|Role|Mark|Status|Tag|View"
    "|Keys in the picture: arrows go from card to card, Enter opens one, T follows its thread, + and − zoom, "
    "0 shows all, Shift and arrows move the picture, Escape goes back"
    "|All blueprints|Part of|Replaces|Replaced by|What changes",
    "de": "Bild|Text|Tabelle|Ablauf|Karten suchen|Filter|Drucken|Farben: wie das Gerät|Farben: hell|Farben: dunkel"
    "|Vergrößern|Verkleinern|Alles zeigen|Schließen|Zurück|Weiter|{} von {all}|{} von {all} Karten|Aufheben"
    "|Faden verfolgen|Faden verlassen|Führt hierher|Folgt|nichts|Bedienung|Einzelheiten"
    "|Bahn|Phase|Rolle|Zeichen|Status|Schlagwort|Ansicht"
    "|Tasten im Bild: Pfeile führen von Karte zu Karte, Eingabe öffnet eine, T verfolgt ihren Faden, + und − zoomen, "
    "0 zeigt alles, Umschalt und Pfeile bewegen das Bild, Escape geht zurück"
    "|Alle Blueprints|Teil von|Ersetzt|Ersetzt durch|Was sich ändert",
    "fr": "Image|Texte|Tableau|Récit|Chercher des cartes|Filtrer|Imprimer|Couleurs : comme l’appareil"
    "|Couleurs : claires|Couleurs : sombres"
    "|Agrandir|Réduire|Tout montrer|Fermer|Précédent|Suivant|{} sur {all}|{} cartes sur {all}|Effacer"
    "|Suivre le fil|Quitter le fil|Mène ici|Suit|rien|Commandes|Détails"
    "|Couloir|Phase|Rôle|Signe|Statut|Mot-clé|Vue"
    "|Touches dans l’image : les flèches vont de carte en carte, Entrée en ouvre une, T suit son fil, + et − zooment, "
    "0 montre tout, Maj et flèches déplacent l’image, Échap revient"
    "|Tous les blueprints|Fait partie de|Remplace|Remplacé par|Ce qui change",
    "es": "Imagen|Texto|Tabla|Relato|Buscar tarjetas|Filtrar|Imprimir|Colores: como el dispositivo"
    "|Colores: claros|Colores: oscuros"
    "|Acercar|Alejar|Mostrar todo|Cerrar|Anterior|Siguiente|{} de {all}|{} de {all} tarjetas|Quitar"
    "|Seguir el hilo|Dejar el hilo|Lleva aquí|Sigue|nada|Controles|Detalles"
    "|Carril|Fase|Rol|Marca|Estado|Etiqueta|Vista"
    "|Teclas en la imagen: las flechas van de tarjeta en tarjeta, Intro abre una, T sigue su hilo, + y − acercan y "
    "alejan, 0 muestra todo, Mayús y flechas mueven la imagen, Escape vuelve"
    "|Todos los blueprints|Parte de|Sustituye a|Sustituido por|Qué cambia",
    "pt": "Imagem|Texto|Tabela|Relato|Procurar cartões|Filtrar|Imprimir|Cores: como o dispositivo"
    "|Cores: claras|Cores: escuras"
    "|Ampliar|Reduzir|Mostrar tudo|Fechar|Anterior|Seguinte|{} de {all}|{} de {all} cartões|Limpar"
    "|Seguir o fio|Deixar o fio|Leva até aqui|Segue-se|nada|Controles|Detalhes"
    "|Raia|Fase|Papel|Marca|Estado|Etiqueta|Vista"
    "|Teclas na imagem: as setas vão de cartão em cartão, Enter abre um, T segue o seu fio, + e − ampliam e reduzem, "
    "0 mostra tudo, Shift e setas movem a imagem, Escape volta"
    "|Todos os blueprints|Parte de|Substitui|Substituído por|O que muda",
    "it": "Immagine|Testo|Tabella|Racconto|Cerca schede|Filtra|Stampa|Colori: come il dispositivo"
    "|Colori: chiari|Colori: scuri"
    "|Ingrandisci|Riduci|Mostra tutto|Chiudi|Indietro|Avanti|{} di {all}|{} di {all} schede|Togli"
    "|Segui il filo|Lascia il filo|Porta qui|Segue|nulla|Comandi|Dettagli"
    "|Corsia|Fase|Ruolo|Segno|Stato|Etichetta|Vista"
    "|Tasti nell’immagine: le frecce vanno da scheda a scheda, Invio ne apre una, T segue il suo filo, + e − cambiano "
    "lo zoom, 0 mostra tutto, Maiusc e frecce spostano l’immagine, Esc torna indietro"
    "|Tutti i blueprint|Parte di|Sostituisce|Sostituito da|Che cosa cambia",
    "nl": "Beeld|Tekst|Tabel|Verhaal|Kaarten zoeken|Filteren|Afdrukken|Kleuren: als het apparaat"
    "|Kleuren: licht|Kleuren: donker"
    "|Inzoomen|Uitzoomen|Alles tonen|Sluiten|Terug|Verder|{} van {all}|{} van {all} kaarten|Wissen"
    "|Draad volgen|Draad verlaten|Leidt hierheen|Volgt|niets|Bediening|Details"
    "|Baan|Fase|Rol|Teken|Status|Label|Weergave"
    "|Toetsen in het beeld: pijlen gaan van kaart naar kaart, Enter opent er een, T volgt de draad, + en − zoomen, "
    "0 toont alles, Shift en pijlen verschuiven het beeld, Escape gaat terug"
    "|Alle blueprints|Onderdeel van|Vervangt|Vervangen door|Wat verandert",
    "pl": "Obraz|Tekst|Tabela|Opowieść|Szukaj kart|Filtruj|Drukuj|Kolory: jak urządzenie|Kolory: jasne|Kolory: ciemne"
    "|Powiększ|Pomniejsz|Pokaż wszystko|Zamknij|Wstecz|Dalej|{} z {all}|{} z {all} kart|Wyczyść"
    "|Śledź wątek|Opuść wątek|Prowadzi tutaj|Następuje|nic|Sterowanie|Szczegóły"
    "|Tor|Faza|Rola|Znak|Status|Etykieta|Widok"
    "|Klawisze w obrazie: strzałki przechodzą między kartami, Enter otwiera kartę, T śledzi jej wątek, + i − zmieniają "
    "powiększenie, 0 pokazuje wszystko, Shift i strzałki przesuwają obraz, Escape wraca"
    "|Wszystkie blueprinty|Część większej całości|Zastępuje|Zastąpiony przez|Co się zmienia",
    "ja": "図|テキスト|表|ストーリー|カードを検索|絞り込み|印刷|配色：端末に合わせる|配色：ライト|配色：ダーク"
    "|拡大|縮小|全体を表示|閉じる|前へ|次へ|{} / {all}|{all} 枚中 {} 枚|解除"
    "|流れをたどる|流れを離れる|ここに至る|この後|なし|操作|詳細"
    "|レーン|フェーズ|役割|マーク|状態|タグ|ビュー"
    "|図でのキー操作：矢印でカード間を移動、Enter で開く、T で流れをたどる、+ と − で拡大縮小、"
    "0 で全体を表示、Shift と矢印で図を動かす、Escape で戻る"
    "|すべてのブループリント|上位|置き換え元|置き換え先|変更点",
    "zh": "图|文字|表格|故事|搜索卡片|筛选|打印|颜色：跟随设备|颜色：浅色|颜色：深色"
    "|放大|缩小|显示全部|关闭|上一步|下一步|{} / {all}|{all} 张卡片中的 {} 张|清除"
    "|跟随线索|离开线索|通向此处|随后|无|控件|详情"
    "|泳道|阶段|角色|标记|状态|标签|视图"
    "|图中按键：方向键在卡片间移动，Enter 打开卡片，T 跟随其线索，+ 和 − 缩放，0 显示全部，"
    "Shift 加方向键移动图，Escape 返回"
    "|所有蓝图|隶属于|取代|被取代为|变更内容",
    "zh-Hant": "圖|文字|表格|故事|搜尋卡片|篩選|列印|色彩：跟隨裝置|色彩：淺色|色彩：深色"
    "|放大|縮小|顯示全部|關閉|上一步|下一步|{} / {all}|{all} 張卡片中的 {} 張|清除"
    "|跟隨線索|離開線索|通向此處|隨後|無|控制項|詳情"
    "|泳道|階段|角色|標記|狀態|標籤|檢視"
    "|圖中按鍵：方向鍵在卡片間移動，Enter 開啟卡片，T 跟隨其線索，+ 和 − 縮放，0 顯示全部，"
    "Shift 加方向鍵移動圖，Escape 返回"
    "|所有藍圖|隸屬於|取代|被取代為|變更內容",
    "ko": "그림|글|표|이야기|카드 검색|필터|인쇄|색: 기기 설정대로|색: 밝게|색: 어둡게"
    "|확대|축소|전체 보기|닫기|이전|다음|{} / {all}|카드 {all}장 중 {}장|지우기"
    "|흐름 따라가기|흐름 벗어나기|여기로 이어짐|다음에 이어짐|없음|제어|자세히"
    "|레인|단계 묶음|역할|표시|상태|태그|보기"
    "|그림의 키: 화살표로 카드 사이를 이동, Enter로 열기, T로 흐름 따라가기, +와 −로 확대와 축소, "
    "0으로 전체 보기, Shift와 화살표로 그림 이동, Escape로 돌아가기"
    "|모든 블루프린트|상위|대체 대상|대체하는 것|달라지는 점",
    "ar": "الصورة|النص|الجدول|القصة|البحث في البطاقات|تصفية|طباعة|الألوان: كالجهاز|الألوان: فاتحة|الألوان: داكنة"
    "|تكبير|تصغير|عرض الكل|إغلاق|السابق|التالي|{} من {all}|{} من {all} بطاقة|مسح"
    "|تتبع المسار|مغادرة المسار|يؤدي إلى هنا|يتبعه|لا شيء|عناصر التحكم|التفاصيل"
    "|المسار|المرحلة|الدور|العلامة|الحالة|الوسم|العرض"
    "|المفاتيح في الصورة: الأسهم تنتقل بين البطاقات، وEnter يفتح بطاقة، وT يتتبع مسارها، و+ و− للتكبير والتصغير، "
    "و0 يعرض الكل، وShift مع الأسهم يحرك الصورة، وEscape للرجوع"
    "|كل المخططات|جزء من|يحل محل|يحل محله|ما يتغير",
    "hi": "चित्र|पाठ|तालिका|कहानी|कार्ड खोजें|छाँटें|छापें|रंग: उपकरण जैसे|रंग: हल्के|रंग: गहरे"
    "|बड़ा करें|छोटा करें|सब दिखाएँ|बंद करें|पीछे|आगे|{all} में से {}|{all} में से {} कार्ड|हटाएँ"
    "|सूत्र का पीछा करें|सूत्र छोड़ें|यहाँ लाता है|इसके बाद|कुछ नहीं|नियंत्रण|विवरण"
    "|लेन|चरण-समूह|भूमिका|चिह्न|स्थिति|टैग|दृश्य"
    "|चित्र में कुंजियाँ: तीर कार्ड से कार्ड पर ले जाते हैं, Enter खोलता है, T उसका सूत्र दिखाता है, + और − आकार बदलते हैं, "
    "0 सब दिखाता है, Shift और तीर चित्र को खिसकाते हैं, Escape वापस ले जाता है"
    "|सभी ब्लूप्रिंट|इसका भाग|इसकी जगह लेता है|इसकी जगह लेने वाला|क्या बदलता है",
}


Vocabulary: TypeAlias = Mapping[str, str]
"""The words of one language, by what they are for."""


def vocabulary(language: str) -> Vocabulary:
    """The words in the language of a BCP 47 tag, in English where the tool does not know it."""
    return dict(zip(_KEYS.split("|"), _LINES[spoken(language)].split("|"), strict=True))
