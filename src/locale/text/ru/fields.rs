//! The fields and their choices in Russian.

use super::L;
use crate::locale::money::Currency;
use crate::report::name::{CampaignKind, Definition, FirstMargin, Key, Model, Period, Scale};

pub(in crate::locale::text) fn label(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "Период",
        Start => "Клиентов в начале",
        New => "Новых клиентов",
        Lost => "Ушло клиентов",
        LostNew => "Из них новых",
        End => "Клиентов в конце",
        Definition => "Правило подсчёта оттока",
        Arpa => "Выручка с клиента в месяц",
        Margin => "Валовая маржинальность",
        Churn => "Отток в месяц",
        Discount => "Ставка дисконтирования",
        SpendAds => "Реклама",
        SpendTeam => "Команда",
        SpendTools => "Инструменты",
        SpendOther => "Прочие расходы",
        NewCustomers => "Привлечено новых клиентов",
        Cac => "Стоимость привлечения клиента (CAC)",
        TargetRatio => "Цель для CLV : CAC",
        Promoters => "Промоутеры (9–10)",
        Passives => "Нейтралы (7–8)",
        Detractors => "Критики (до 6)",
        S0 => "Оценка 0",
        S1 => "Оценка 1",
        S2 => "Оценка 2",
        S3 => "Оценка 3",
        S4 => "Оценка 4",
        S5 => "Оценка 5",
        S6 => "Оценка 6",
        S7 => "Оценка 7",
        S8 => "Оценка 8",
        S9 => "Оценка 9",
        S10 => "Оценка 10",
        Scale => "Шкала вопроса",
        Promoters2 => "Промоутеры, второй опрос",
        Passives2 => "Нейтралы, второй опрос",
        Detractors2 => "Критики, второй опрос",
        Benchmark => "Ориентир NPS",
        MarginWanted => "Желаемая погрешность",
        Confidence => "Уровень доверия",
        Model => "Модель",
        Aov => "Средний чек",
        OrdersPerYear => "Заказов в год",
        Years => "Сколько лет покупает клиент",
        CapMonths => "Сколько месяцев учитывать",
        MarginPerPeriod => "Маржа за период",
        Retention => "Удержание за период",
        FirstMargin => "Первая маржа",
        Customers => "Клиентов",
        MarginPerCustomer => "Маржа с клиента за период",
        Uplift => "Рост удержания",
        Horizon => "Сколько периодов учитывать",
        ProgrammeCost => "Затраты на программу",
        SalesPerMonth => "Продаж в месяц",
        RetentionShare => "Доля на последнем этапе",
        Budget => "Бюджет",
        Split => "Доля на действующих клиентов",
        ContactCostExisting => "Цена контакта с действующим клиентом",
        ContactCostNew => "Цена контакта с новым клиентом",
        SuccessExisting => "Доля покупок у действующих клиентов",
        SuccessNew => "Доля покупок у новых клиентов",
        MarginPerSale => "Маржа с продажи",
        AudienceExisting => "Доступно действующих клиентов",
        Visitors => "Посетителей",
        Returning => "Из них вернулось",
        Visitors2 => "Посетителей, второй период",
        Returning2 => "Вернулось, второй период",
        RepeatCustomers => "Купили снова",
        Orders => "Заказов",
        Revenue => "Выручка",
        MrrStart => "MRR в начале",
        Churned => "MRR, ушедшая с клиентами",
        Contraction => "Сокращение платежей",
        Expansion => "Рост платежей",
        Reactivation => "MRR вернувшихся клиентов",
        NewRevenue => "MRR новых клиентов",
        ReactivationInNet => "Учитывать вернувшихся в чистом оттоке",
        Kind => "Вид кампании",
        Audience => "Получателей",
        CostFixed => "Постоянные расходы",
        CostPerContact => "Стоимость контакта",
        Response => "Отклик",
        BaselineResponse => "Заказали бы и так",
        DiscountGiven => "Скидка на заказ",
        Treated => "Тестовая группа: получатели",
        TreatedBought => "Тестовая группа: купили",
        Control => "Контрольная группа",
        ControlBought => "Контрольная группа: купили",
    }
}

pub(in crate::locale::text) fn hint(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "Время, за которое вы считали.",
        Start => "Все, кто был клиентом в первый день.",
        New => "Все, кто пришёл за период, даже если уже ушёл.",
        Lost => "Все, кто ушёл за период.",
        LostNew => "Те, кто пришёл и ушёл в этом же периоде.",
        End => "Если пусто: начало плюс новые минус ушедшие.",
        Definition => "По нему считается главный результат.",
        Arpa => "Сколько в среднем платит вам клиент за месяц.",
        Margin => "Что остаётся от выручки после закупки, доставки и обслуживания.",
        Churn => "Доля клиентов, уходящих за месяц.",
        Discount => {
            "На сколько процентов в год дешевле деньги, полученные позже. 0, если не дисконтируете."
        }
        SpendAds => "За тот период, когда пришли новые клиенты.",
        SpendTeam => "Оплата всех, кто привлекает клиентов.",
        SpendTools => "Программы и сервисы для маркетинга и продаж.",
        SpendOther => "Агентства, мероприятия, скидки на первый заказ.",
        NewCustomers => "На эти расходы и за тот же период.",
        Cac => "Если она известна. Если нет, укажите расходы ниже.",
        TargetRatio => "Часто берут три к одному; укажите свою цель.",
        Promoters => "Ответы 9 и 10.",
        Passives => "Ответы 7 и 8.",
        Detractors => "Ответы 6 и ниже.",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Scale => "Из каких оценок можно было выбирать.",
        Promoters2 | Passives2 | Detractors2 => "Из более позднего опроса.",
        Benchmark => "С каким индексом сравнить, от −100 до 100.",
        MarginWanted => "На сколько пунктов можно ошибиться в обе стороны.",
        Confidence => "Насколько уверенно интервал должен накрывать истинное значение.",
        Model => "Выберите ту, что подходит к вашим данным.",
        Aov => "Выручка, делённая на число заказов.",
        OrdersPerYear => "Сколько раз в год покупает обычный клиент.",
        Years => "Как долго обычный клиент продолжает покупать.",
        CapMonths => "Если пусто, учитываются все. При низком оттоке осторожно взять 36 или 60.",
        MarginPerPeriod => "Сколько клиент оставляет вам за период, например за месяц или год.",
        Retention => "Доля клиентов, которые остаются от периода к периоду.",
        FirstMargin => "Когда она поступает и наверняка ли.",
        Customers => "Все, кто за период сделал хотя бы один заказ.",
        MarginPerCustomer => "Что остаётся от выручки с клиента за период, например за месяц.",
        Uplift => "На сколько процентных пунктов больше клиентов останется от периода к периоду.",
        Horizon => "Если пусто, прибыль считается без ограничения срока.",
        ProgrammeCost => "Все затраты, в сегодняшних деньгах.",
        SalesPerMonth => "Заказы за обычный месяц. 0, если продаж ещё не было.",
        RetentionShare => "Какая часть работы идёт на действующих клиентов, когда продаж больше 500 в месяц. 70\u{a0}% — наше допущение.",
        Budget => "Сколько можно потратить за раз или за месяц.",
        Split => "Остальное идёт на новых клиентов.",
        ContactCostExisting => "Все расходы на письмо, звонок или предложение, на человека.",
        ContactCostNew => "Например, цена рекламы в расчёте на посетителя.",
        SuccessExisting => "В статьях пишут о 60–70 покупках на 100 контактов. Поставьте своё число.",
        SuccessNew => "В статьях пишут о 5–20 покупках на 100 контактов. Поставьте своё число.",
        MarginPerSale => "Что остаётся от продажи до вычета расходов на контакты.",
        AudienceExisting => "Больше людей бюджет не охватит. Если пусто, ограничения нет.",
        Visitors => "Все посетители за период, каждый один раз.",
        Returning => "Те из них, кто уже бывал на сайте раньше.",
        Visitors2 | Returning2 => "За более поздний период той же длины.",
        RepeatCustomers => "Те из них, у кого за тот же период не меньше двух заказов.",
        Orders => "Все заказы этих клиентов за период.",
        Revenue => "Сколько принесли эти заказы, за вычетом возвратов.",
        MrrStart => "Регулярная месячная выручка в первый день периода.",
        Churned => "Сколько платили те, кто ушёл за период.",
        Contraction => "На сколько меньше стали платить оставшиеся: тариф поменьше, скидки.",
        Expansion => "На сколько больше стали платить оставшиеся: тариф побольше, дополнения.",
        Reactivation => "Сколько платят бывшие клиенты, которые вернулись.",
        NewRevenue => "Сколько платят те, кто раньше клиентом не был.",
        ReactivationInNet => "ChartMogul учитывает, Baremetrics — нет. Выберите один раз.",
        Kind => "Что утверждают о ней статьи, смотрите среди выводов.",
        Audience => "Все, до кого дойдёт кампания.",
        CostFixed => "Подготовка, инструменты, агентство — при любом отклике.",
        CostPerContact => "Почта, СМС, клики.",
        Response => "Доля получателей, которые сделают заказ.",
        BaselineResponse => "Доля тех, кто заказал бы за то же время без кампании.",
        DiscountGiven => "На каждый заказ, в том числе на те, что были бы и так.",
        Treated => "Отобраны по жребию из того же списка.",
        TreatedBought => "За те же дни, что и в контрольной группе.",
        Control => "Отобрана по жребию, ничего не получает.",
        ControlBought => "Показывают, что было бы и без кампании.",
    }
}

pub(in crate::locale::text) fn unit(c: Currency, key: Key) -> &'static str {
    use Key::*;
    match key {
        MarginPerCustomer | ProgrammeCost | Aov | MarginPerPeriod => c.unit(L),
        Retention => "%",
        Start | New | Lost | LostNew | End | NewCustomers | AudienceExisting => "чел.",
        Arpa | SpendAds | SpendTeam | SpendTools | SpendOther | Cac | Budget
        | ContactCostExisting | ContactCostNew | MarginPerSale => c.unit(L),
        Margin | Churn | Discount | RetentionShare | Split | SuccessExisting | SuccessNew => "%",
        MrrStart | Churned | Contraction | Expansion | Reactivation | NewRevenue => c.unit(L),
        Response | BaselineResponse => "%",
        TargetRatio => ": 1",
        Promoters | Passives | Detractors | Promoters2 | Passives2 | Detractors2 => "отв.",
        Benchmark | MarginWanted => "п.",
        SalesPerMonth => "шт.",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Visitors | Returning | Visitors2 | Returning2 => "чел.",
        Customers | RepeatCustomers => "чел.",
        Orders => "шт.",
        Revenue => c.unit(L),
        Period | Definition | Scale | Confidence | ReactivationInNet | Model | FirstMargin => "",
        CostFixed | CostPerContact | DiscountGiven => c.unit(L),
        Audience | Treated | TreatedBought | Control | ControlBought => "чел.",
        Kind => "",
        Uplift => "п.\u{a0}п.",
        Horizon => "пер.",
        OrdersPerYear => "зак.",
        Years => "г.",
        CapMonths => "мес.",
    }
}

pub(in crate::locale::text) fn term(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "период",
        Start => "начало",
        New => "новые",
        Lost => "ушедшие",
        LostNew => "ушедшие новые",
        End => "конец",
        Definition => "правило",
        Arpa => "выручка в месяц",
        Margin => "маржинальность",
        Churn => "отток",
        Discount => "ставка",
        SpendAds => "реклама",
        SpendTeam => "команда",
        SpendTools => "инструменты",
        SpendOther => "прочее",
        NewCustomers => "новые клиенты",
        Cac => "CAC",
        TargetRatio => "цель",
        Promoters => "промоутеры",
        Passives => "нейтралы",
        Detractors => "критики",
        S0 => "оценка 0",
        S1 => "оценка 1",
        S2 => "оценка 2",
        S3 => "оценка 3",
        S4 => "оценка 4",
        S5 => "оценка 5",
        S6 => "оценка 6",
        S7 => "оценка 7",
        S8 => "оценка 8",
        S9 => "оценка 9",
        S10 => "оценка 10",
        Scale => "шкала",
        Promoters2 => "промоутеры₂",
        Passives2 => "нейтралы₂",
        Detractors2 => "критики₂",
        Benchmark => "ориентир",
        MarginWanted => "желаемая погрешность",
        Confidence => "уровень доверия",
        Model => "модель",
        Aov => "средний чек",
        OrdersPerYear => "заказов в год",
        Years => "годы",
        CapMonths => "предел в месяцах",
        MarginPerPeriod => "маржа периода",
        Retention => "удержание",
        FirstMargin => "первая маржа",
        Customers => "клиенты",
        MarginPerCustomer => "маржа с клиента",
        Uplift => "рост удержания",
        Horizon => "периоды",
        ProgrammeCost => "затраты на программу",
        SalesPerMonth => "продажи",
        RetentionShare => "доля на последнем этапе",
        Budget => "бюджет",
        Split => "доля действующих",
        ContactCostExisting => "контакт с действующим",
        ContactCostNew => "контакт с новым",
        SuccessExisting => "доля покупок действующих",
        SuccessNew => "доля покупок новых",
        MarginPerSale => "маржа с продажи",
        AudienceExisting => "действующие клиенты",
        Visitors => "посетители",
        Returning => "вернувшиеся",
        Visitors2 => "посетители₂",
        Returning2 => "вернувшиеся₂",
        RepeatCustomers => "купившие снова",
        Orders => "заказы",
        Revenue => "выручка",
        MrrStart => "MRR в начале",
        Churned => "ушло",
        Contraction => "сокращение",
        Expansion => "рост",
        Reactivation => "возврат",
        NewRevenue => "новые",
        ReactivationInNet => "возврат в чистом",
        Kind => "вид",
        Audience => "получатели",
        CostFixed => "постоянные расходы",
        CostPerContact => "стоимость контакта",
        Response => "отклик",
        BaselineResponse => "и так",
        DiscountGiven => "скидка",
        Treated => "тестовая группа",
        TreatedBought => "купили в тесте",
        Control => "контроль",
        ControlBought => "купили в контроле",
    }
}

pub(in crate::locale::text) fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "Месяц",
        Period::Quarter => "Квартал",
        Period::HalfYear => "Полугодие",
        Period::Year => "Год",
        Period::TwoYears => "Два года",
    }
}

pub(in crate::locale::text) fn definition(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "К началу периода",
        Definition::StartCohort => "Только бывшие в начале",
        Definition::StartPlusNew => "Начало плюс новые",
        Definition::CustomerDays => "Клиенто-дни",
        Definition::NetChange => "Чистое изменение",
    }
}

pub(in crate::locale::text) fn definition_rule(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "все ушедшие ÷ клиенты в начале",
        Definition::StartCohort => "ушедшие из бывших в начале ÷ клиенты в начале",
        Definition::StartPlusNew => "все ушедшие ÷ (клиенты в начале + новые)",
        Definition::CustomerDays => "все ушедшие ÷ среднее число клиентов",
        Definition::NetChange => "(начало − конец) ÷ начало: новые перекрывают ушедших",
    }
}

pub(in crate::locale::text) fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::ZeroToTen => "от 0 до 10",
        Scale::OneToTen => "от 1 до 10",
    }
}

pub(in crate::locale::text) fn campaign(kind: CampaignKind) -> &'static str {
    match kind {
        CampaignKind::Onboarding => "Знакомство с новыми клиентами",
        CampaignKind::Active => "Активные клиенты",
        CampaignKind::Lapsing => "Засыпающие клиенты",
        CampaignKind::WinBack => "Возврат ушедших",
        CampaignKind::Referral => "Рекомендации друзьям",
        CampaignKind::Loyalty => "Программа лояльности",
        CampaignKind::Retargeting => "Ретаргетинг",
        CampaignKind::Email => "Письмо",
        CampaignKind::Discount => "Скидка",
    }
}

pub(in crate::locale::text) fn switch(is_on: bool) -> &'static str {
    match is_on {
        false => "Нет",
        true => "Да",
    }
}

pub(in crate::locale::text) fn model(model: Model) -> &'static str {
    match model {
        Model::Simple => "Заказы и годы",
        Model::Subscription => "Подписка",
        Model::Retention => "Удержание за период",
        Model::Cohort => "Оставшиеся из когорты",
    }
}

pub(in crate::locale::text) fn first_margin(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "Через период, наверняка",
        FirstMargin::IfRetained => "Через период, если останется",
        FirstMargin::Today => "Сегодня",
    }
}

pub(in crate::locale::text) fn first_margin_rule(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "маржа ÷ (1 + ставка − удержание)",
        FirstMargin::IfRetained => "маржа × удержание ÷ (1 + ставка − удержание)",
        FirstMargin::Today => "маржа × (1 + ставка) ÷ (1 + ставка − удержание)",
    }
}

pub(in crate::locale::text) fn currency(currency: Currency) -> &'static str {
    match currency {
        Currency::Usd => "Доллар США",
        Currency::Eur => "Евро",
        Currency::Gbp => "Фунт стерлингов",
        Currency::Rub => "Российский рубль",
        Currency::Irt => "Иранский туман",
        Currency::Irr => "Иранский риал",
        Currency::Try => "Турецкая лира",
        Currency::Aed => "Дирхам ОАЭ",
        Currency::Afn => "Афгани",
        Currency::Tjs => "Таджикский сомони",
        Currency::Kzt => "Казахстанский тенге",
        Currency::Uah => "Украинская гривна",
        Currency::Byn => "Белорусский рубль",
        Currency::Uzs => "Узбекский сум",
        Currency::Inr => "Индийская рупия",
        Currency::Cny => "Китайский юань",
    }
}
