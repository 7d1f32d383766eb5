//! What the pages are called and do, in Persian.

use crate::report::name::Page;

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "نرخ ریزش مشتری",
        Page::ClvCac => "نسبت CLV به CAC",
        Page::Nps => "شاخص خالص ترویج‌کنندگان (NPS)",
        Page::Clv => "ارزش طول عمر مشتری (CLV)",
        Page::RetentionProfit => "سود حفظ مشتری",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "نرخ ریزش",
        Page::ClvCac => "CLV به CAC",
        Page::Nps => "NPS",
        Page::Clv => "CLV",
        Page::RetentionProfit => "سود حفظ مشتری",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "آیا مشتریانمان را از دست می‌دهیم؟",
        Page::ClvCac => "هر مشتری به هزینه جذبش می‌ارزد؟",
        Page::Nps => "ما را به دیگران معرفی می‌کنند؟",
        Page::Clv => "هر مشتری چقدر می‌ارزد؟",
        Page::RetentionProfit => "نگه داشتن مشتریان بیشتر چقدر سود دارد؟",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "تعداد مشتریان ابتدای دوره، مشتریان جدید و ازدست‌رفته را وارد کنید تا نرخ ریزش را با پنج تعریف، میزان اطمینان به آن و معنایش در طول یک سال را ببینید.",
        Page::ClvCac => "ببینید هر مشتری جدید هزینه جذب خود را جبران می‌کند یا نه، این کار چند ماه طول می‌کشد و برای رسیدن به هدفتان چه چیزی باید تغییر کند.",
        Page::Nps => "پاسخ‌ها را وارد کنید یا فایل نظرسنجی را در صفحه رها کنید تا NPS، میزان اطمینان به آن و واقعی بودن تغییرش را ببینید.",
        Page::Clv => "ببینید هر مشتری، با مدلی که به کسب‌وکار شما می‌خورد، چقدر می‌ارزد، این سود چه زمانی می‌رسد و چه چیزی آن را بیشتر می‌کند.",
        Page::RetentionProfit => "ببینید چند واحد درصد افزایش نرخ حفظ مشتری برایتان چقدر سود دارد و یک برنامه تا چه هزینه‌ای به‌صرفه است.",
    }
}

pub(in crate::locale::text) fn data_title(page: Page) -> &'static str {
    match page {
        Page::Churn => "شمارش از فهرست مشتریان شما",
        Page::ClvCac => "پر کردن از سفارش‌های شما",
        Page::Nps => "شمارش از پاسخ‌های نظرسنجی شما",
        _ => "",
    }
}

pub(in crate::locale::text) fn data_lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "هر ردیف یک مشتری: تاریخ شروع، تاریخ پایان (برای مشتریان فعلی خالی) و اگر دارید شناسه مشتری.",
        Page::ClvCac => "هر ردیف یک سفارش: مشتری، تاریخ و مبلغ. درآمد هر مشتری، ریزش و تعداد مشتریان جدید از آن به دست می‌آید؛ حاشیه سود و هزینه‌ها را خودتان وارد کنید.",
        Page::Nps => "هر ردیف یک پاسخ. یک ستون امتیاز کافی است؛ تاریخ و بخش اختیاری‌اند.",
        _ => "",
    }
}
