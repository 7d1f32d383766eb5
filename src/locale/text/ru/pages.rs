//! What the pages are called and do, in Russian.

use crate::locale::text::PageWords;
use crate::report::name::{DataPage, Page};

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Отток клиентов",
        Page::ClvCac => "CLV и CAC",
        Page::Nps => "Индекс потребительской лояльности (NPS)",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "Отток",
        Page::ClvCac => "CLV : CAC",
        Page::Nps => "NPS",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "Теряем ли мы клиентов?",
        Page::ClvCac => "Окупает ли клиент затраты на его привлечение?",
        Page::Nps => "Рекомендуют ли нас?",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "Введите, сколько клиентов было, пришло и ушло, и вы увидите отток по пяти правилам, его точность и то, что он означает за год.",
        Page::ClvCac => "Узнайте, окупается ли новый клиент, за сколько месяцев и что нужно изменить, чтобы достичь вашей цели.",
        Page::Nps => "Введите ответы или перетащите файл с опросом и узнайте, какой у вас NPS, насколько он точен и действительно ли изменился.",
    }
}

pub(in crate::locale::text) fn data_page(page: DataPage) -> PageWords {
    match page {
        DataPage::Orders => PageWords {
            title: "Заказы: клиент за клиентом",
            short: "Заказы",
            question: "Что заказы говорят о наших клиентах?",
            lead: "Перетащите список заказов и узнайте, кто и когда возвращается, кто отдаляется, что дальше делают новички каждого месяца и кому стоит написать сегодня.",
        },
    }
}

pub(in crate::locale::text) fn data_title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Посчитать по списку клиентов",
        Page::ClvCac => "Заполнить по заказам",
        Page::Nps => "Посчитать по ответам",
        _ => "",
    }
}

pub(in crate::locale::text) fn data_lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "По строке на клиента: дата начала, дата окончания (пусто, если клиент ещё с вами) и, если есть, код клиента.",
        Page::ClvCac => "По строке на заказ: клиент, дата и сумма. Выручка с клиента, отток и новые клиенты посчитаются сами; маржинальность и расходы введите вы.",
        Page::Nps => "По ответу в строке. Достаточно столбца оценок; дата и сегмент — по желанию.",
        _ => "",
    }
}
