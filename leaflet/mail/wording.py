"""What a message says besides the card, by language. Subjects come from here alone, and none tells anything.

The first lines tell nothing either: a telephone shows them on its locked screen.
"""

# ruff: noqa: RUF001 - full-width signs are the right ones in Chinese

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.text.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class MailWords:
    """One language's words."""

    subject: str
    opening: str
    """Long enough to fill the preview that a telephone shows."""
    attached: str
    locked: str
    closing: str


ENGLISH: Final = MailWords(
    subject="The information you asked for",
    opening="Here is the information that you asked us to send you. You agreed to get it by e-mail. "
    "You can read it below, when you have time and are alone.",
    attached="It is also attached as a PDF file, to print or to keep.",
    locked="The attached file is locked. We give you the password in another way, never by e-mail.",
    closing="If this did not come to the right person, please delete it and tell us. "
    "You can answer this e-mail: somebody reads the answers.",
)
ARABIC: Final = MailWords(
    subject="المعلومات التي طلبتها",
    opening="هذه هي المعلومات التي طلبت منا إرسالها إليك، وقد وافقت على تلقيها بالبريد الإلكتروني. "
    "يمكنك قراءتها أدناه عندما يكون لديك وقت وتكون بمفردك.",
    attached="وهي مرفقة أيضًا كملف PDF للطباعة أو الحفظ.",
    locked="الملف المرفق مقفل. نعطيك كلمة المرور بطريقة أخرى، وليس بالبريد الإلكتروني أبدًا.",
    closing="إذا وصلت هذه الرسالة إلى غير الشخص المقصود، فيُرجى حذفها وإبلاغنا. "
    "يمكنك الرد على هذه الرسالة: هناك من يقرأ الردود.",
)
CHINESE: Final = MailWords(
    subject="您索取的资料",
    opening="这是您请我们发送给您的资料。您已同意通过电子邮件接收。请在您有时间并且独处时阅读下面的内容。",
    attached="附件中也有一份 PDF 文件，供您打印或保存。",
    locked="附件已加密。我们会用其他方式告诉您密码，绝不通过电子邮件发送。",
    closing="如果您不是收件人，请删除此邮件并告知我们。您可以直接回复此邮件，我们会有人阅读。",
)
HINDI: Final = MailWords(
    subject="वह जानकारी जो आपने माँगी थी",
    opening="यह वह जानकारी है जो आपने हमसे भेजने को कहा था। आपने इसे ई-मेल से पाने की सहमति दी थी। "
    "जब आपके पास समय हो और आप अकेले हों, तब इसे नीचे पढ़ सकते हैं।",
    attached="यह छापने या सँभालकर रखने के लिए PDF फ़ाइल के रूप में भी जुड़ी है।",
    locked="जुड़ी हुई फ़ाइल पर ताला है। पासवर्ड हम आपको किसी और तरीके से देंगे, ई-मेल से कभी नहीं।",
    closing="अगर यह किसी गलत व्यक्ति के पास पहुँचा है, तो कृपया इसे मिटा दें और हमें बताएँ। "
    "आप इस ई-मेल का जवाब दे सकते हैं: जवाब पढ़े जाते हैं।",
)
VIETNAMESE: Final = MailWords(
    subject="Thông tin quý vị đã yêu cầu",
    opening="Đây là thông tin mà quý vị đã yêu cầu chúng tôi gửi. Quý vị đã đồng ý nhận qua e-mail. "
    "Quý vị có thể đọc bên dưới khi có thời gian và ở một mình.",
    attached="Thông tin này cũng được đính kèm dưới dạng tệp PDF để in hoặc lưu giữ.",
    locked="Tệp đính kèm đã được khóa. Chúng tôi cho quý vị mật khẩu bằng cách khác, không bao giờ qua e-mail.",
    closing="Nếu thư này không đến đúng người, xin hãy xóa và báo cho chúng tôi biết. "
    "Quý vị có thể trả lời thư này: có người đọc các thư trả lời.",
)
BY_LANGUAGE: Final[Mapping[str, MailWords]] = {
    "ar": ARABIC,
    "en": ENGLISH,
    "hi": HINDI,
    "vi": VIETNAMESE,
    "zh": CHINESE,
}


def mail_words_for(lang: str) -> MailWords | None:
    """Return the words of a BCP 47 tag's language in its script, or None where there are none."""
    return BY_LANGUAGE.get(lang.lower().partition("-")[0]) if words_for(lang) else None
