//! What the pages are called and do, in Russian.

use crate::report::name::Page;

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Отток клиентов",
        Page::ClvCac => "CLV и CAC",
        Page::Nps => "Индекс потребительской лояльности (NPS)",
        Page::Clv => "Пожизненная ценность клиента (CLV)",
        Page::RetentionProfit => "Прибыль от удержания",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "Отток",
        Page::ClvCac => "CLV : CAC",
        Page::Nps => "NPS",
        Page::Clv => "CLV",
        Page::RetentionProfit => "Удержание",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "Теряем ли мы клиентов?",
        Page::ClvCac => "Окупает ли клиент затраты на его привлечение?",
        Page::Nps => "Рекомендуют ли нас?",
        Page::Clv => "Сколько приносит клиент за всё время?",
        Page::RetentionProfit => "Сколько приносит удержание клиентов?",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "Введите, сколько клиентов было, пришло и ушло, и вы увидите отток по пяти правилам, его точность и то, что он означает за год.",
        Page::ClvCac => "Узнайте, окупается ли новый клиент, за сколько месяцев и что нужно изменить, чтобы достичь вашей цели.",
        Page::Nps => "Введите ответы или перетащите файл с опросом и узнайте, какой у вас NPS, насколько он точен и действительно ли изменился.",
        Page::Clv => "Узнайте, какова ценность клиента по модели, которая подходит вашему магазину, когда поступят эти деньги и что её повысит.",
        Page::RetentionProfit => "Узнайте, сколько прибыли дадут несколько пунктов удержания на вашей базе и до каких затрат программа окупается.",
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
