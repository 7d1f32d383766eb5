//! What the pages are called and do, in Persian.

use crate::locale::text::PageWords;
use crate::report::name::{DataPage, Page};

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "نرخ ریزش مشتری",
        Page::ClvCac => "نسبت CLV به CAC",
        Page::Nps => "شاخص خالص ترویج‌کنندگان (NPS)",
        Page::Effort => "سهم مشتریان فعلی و جدید از کار شما",
        Page::Budget => "تقسیم بودجه بین مشتریان فعلی و جدید",
        Page::RepeatPurchase => "نرخ تکرار خرید",
        Page::ReturnVisitors => "بازدیدکنندگان برگشتی",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "نرخ ریزش",
        Page::ClvCac => "CLV به CAC",
        Page::Nps => "NPS",
        Page::Effort => "تقسیم تلاش",
        Page::Budget => "بودجه",
        Page::RepeatPurchase => "تکرار خرید",
        Page::ReturnVisitors => "بازدیدکنندگان برگشتی",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "آیا مشتریانمان را از دست می‌دهیم؟",
        Page::ClvCac => "هر مشتری به هزینه جذبش می‌ارزد؟",
        Page::Nps => "ما را به دیگران معرفی می‌کنند؟",
        Page::Effort => "برای مشتریان فعلی کار کنیم یا مشتریان جدید؟",
        Page::Budget => "بودجه کجا بیشتر سود می‌دهد: مشتریان فعلی یا جدید؟",
        Page::RepeatPurchase => "مشتریان دوباره از ما می‌خرند؟",
        Page::ReturnVisitors => "بازدیدکنندگان دوباره به سایت برمی‌گردند؟",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "تعداد مشتریان ابتدای دوره، مشتریان جدید و ازدست‌رفته را وارد کنید تا نرخ ریزش را با پنج تعریف، میزان اطمینان به آن و معنایش در طول یک سال را ببینید.",
        Page::ClvCac => "ببینید هر مشتری جدید هزینه جذب خود را جبران می‌کند یا نه، این کار چند ماه طول می‌کشد و برای رسیدن به هدفتان چه چیزی باید تغییر کند.",
        Page::Nps => "پاسخ‌ها را وارد کنید یا فایل نظرسنجی را در صفحه رها کنید تا NPS، میزان اطمینان به آن و واقعی بودن تغییرش را ببینید.",
        Page::Effort => "تعداد فروش یک ماه را وارد کنید تا ببینید فروشگاهتان در کدام مرحله است و یک قاعده سرانگشتی منتشرشده چه سهمی از کار را به مشتریان فعلی می‌دهد.",
        Page::Budget => "بگویید هر تماس با مشتریان فعلی و جدید چقدر هزینه دارد و چند بار به خرید می‌رسد تا ببینید کدام تقسیم بودجه بیشترین سود را می‌دهد.",
        Page::RepeatPurchase => "تعداد مشتریان یک دوره و آن عده را که دوباره خریده‌اند، همراه با تعداد سفارش‌ها و درآمد، وارد کنید تا نرخ تکرار خرید، میزان اطمینان به آن و میانگین درآمد از هر سفارش و هر مشتری را ببینید.",
        Page::ReturnVisitors => "تعداد بازدیدکنندگان یک دوره و برگشتی‌های آن را وارد کنید و دوره دوم را هم اضافه کنید تا سهم هر دو دوره، میزان اطمینان به آن‌ها و واقعی بودن تغییر را ببینید.",
    }
}

pub(in crate::locale::text) fn data_page(page: DataPage) -> PageWords {
    match page {
        DataPage::Orders => PageWords {
            title: "سفارش‌ها، مشتری به مشتری",
            short: "سفارش‌ها",
            question: "سفارش‌ها درباره مشتریانمان چه می‌گویند؟",
            lead: "فهرست سفارش‌ها را در صفحه رها کنید تا ببینید چه کسانی و کِی برمی‌گردند، چه کسانی رو به فراموشی‌اند، تازه‌واردهای هر ماه بعداً چه می‌کنند و امروز باید سراغ کدام مشتریان رفت.",
        },
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
