//! The results in Russian.

use crate::report::name::Metric;

pub(in crate::locale::text) fn label(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "Отток клиентов",
        ChurnRateLow => "Отток клиентов, нижняя граница",
        ChurnRateHigh => "Отток клиентов, верхняя граница",
        RetentionRate => "Удержание",
        ChurnRateMonthly => "Отток в месяц",
        ChurnRateAnnual => "Отток в год",
        LifetimeMonths => "Средний срок жизни клиента",
        HalfLifeMonths => "Период полураспада базы",
        CustomersEnd => "Клиентов в конце",
        ChurnStart => "Отток к началу периода",
        ChurnStartLow => "Отток к началу периода, нижняя граница",
        ChurnStartHigh => "Отток к началу периода, верхняя граница",
        ChurnStartCohort => "Отток среди бывших в начале",
        ChurnStartCohortLow => "Отток среди бывших в начале, нижняя граница",
        ChurnStartCohortHigh => "Отток среди бывших в начале, верхняя граница",
        ChurnStartPlusNew => "Отток от начала плюс новых",
        ChurnStartPlusNewLow => "Отток от начала плюс новых, нижняя граница",
        ChurnStartPlusNewHigh => "Отток от начала плюс новых, верхняя граница",
        ChurnCustomerDays => "Отток по клиенто-дням",
        ChurnNetChange => "Отток как чистое изменение",
        Cac => "Стоимость привлечения клиента (CAC)",
        Clv => "Пожизненная ценность клиента (CLV)",
        ClvCacRatio => "CLV : CAC",
        PaybackMonths => "Простая окупаемость",
        PaybackMonthsChurned => "Окупаемость с учётом оттока",
        MaxCac => "Предельный CAC для цели",
        NeededChurn => "Отток в месяц, нужный для цели",
        NeededArpa => "Выручка в месяц, нужная для цели",
        NeededMargin => "Маржинальность, нужная для цели",
        Nps => "NPS",
        NpsLow => "NPS, нижняя граница",
        NpsHigh => "NPS, верхняя граница",
        NpsMargin => "Погрешность",
        Responses => "Ответов",
        PromoterShare => "Промоутеры",
        PromoterShareLow => "Промоутеры, нижняя граница",
        PromoterShareHigh => "Промоутеры, верхняя граница",
        PassiveShare => "Нейтралы",
        PassiveShareLow => "Нейтралы, нижняя граница",
        PassiveShareHigh => "Нейтралы, верхняя граница",
        DetractorShare => "Критики",
        DetractorShareLow => "Критики, нижняя граница",
        DetractorShareHigh => "Критики, верхняя граница",
        MeanScore => "Средняя оценка",
        Nps2 => "NPS, второй опрос",
        Nps2Low => "NPS, второй опрос, нижняя граница",
        Nps2High => "NPS, второй опрос, верхняя граница",
        NpsDifference => "Изменение NPS",
        NpsDifferenceLow => "Изменение NPS, нижняя граница",
        NpsDifferenceHigh => "Изменение NPS, верхняя граница",
        NpsDifferenceP => "Изменение: p-значение",
        BenchmarkP => "Ориентир: p-значение",
        SampleSize => "Нужно ответов",
        ClvRevenue => "Выручка за всё время",
        ClvUndiscounted => "CLV без дисконтирования",
        ClvCertain => "Первая маржа через период, наверняка",
        ClvIfRetained => "Первая маржа через период, если останется",
        ClvToday => "Первая маржа сегодня",
        ProfitBase => "Прибыль без программы",
        ProfitNew => "Прибыль с программой",
        ValueUplift => "Что даёт удержание",
        ProfitChange => "Изменение прибыли",
        BreakEvenUplift => "Рост удержания для окупаемости",
        Stage => "Этап магазина",
        RetentionShare => "Доля работы на действующих клиентов",
        AcquisitionShare => "Доля работы на новых клиентов",
        SalesExisting => "Продажи действующим клиентам",
        SalesNew => "Продажи новым клиентам",
        Profit => "Прибыль",
        CostPerSaleExisting => "Цена продажи действующему клиенту",
        CostPerSaleNew => "Цена продажи новому клиенту",
        CostRatio => "Цена продажи, новые : действующие",
        BestSplit => "Лучшая доля на действующих клиентов",
        BestProfit => "Прибыль при лучшем делении",
        RepeatPurchaseRate => "Доля повторных покупок",
        RepeatPurchaseRateLow => "Доля повторных покупок, нижняя граница",
        RepeatPurchaseRateHigh => "Доля повторных покупок, верхняя граница",
        PurchaseFrequency => "Заказов на клиента",
        AverageOrderValue => "Средний чек",
        RevenuePerCustomer => "Выручка с клиента",
        ReturnVisitorRate => "Доля вернувшихся посетителей",
        ReturnVisitorRateLow => "Доля вернувшихся посетителей, нижняя граница",
        ReturnVisitorRateHigh => "Доля вернувшихся посетителей, верхняя граница",
        ReturnVisitorRate2 => "Доля вернувшихся посетителей, второй период",
        ReturnVisitorRate2Low => "Доля вернувшихся посетителей, второй период, нижняя граница",
        ReturnVisitorRate2High => "Доля вернувшихся посетителей, второй период, верхняя граница",
        RateDifference => "Изменение доли",
        RateDifferenceLow => "Изменение доли, нижняя граница",
        RateDifferenceHigh => "Изменение доли, верхняя граница",
        RateDifferenceP => "Изменение доли: p-значение",
        GrossRevenueChurn => "Валовой отток выручки",
        NetRevenueChurn => "Чистый отток выручки",
        Grr => "Валовое удержание выручки (GRR)",
        Nrr => "Чистое удержание выручки (NRR)",
        MrrNetNew => "Чистый прирост MRR",
        MrrEnd => "MRR в конце",
        QuickRatio => "Quick ratio",
        GrowthToNew => "Доля роста в продажах",
        GrossRevenueChurnAnnual => "Валовой отток выручки за год",
        IncrementalOrders => "Дополнительные заказы",
        IncrementalRevenue => "Дополнительная выручка",
        IncrementalProfit => "Дополнительная прибыль",
        Roi => "Окупаемость вложений (ROI)",
        BreakEvenResponse => "Отклик безубыточности",
        Uplift => "Эффект в тесте",
        UpliftP => "Эффект в тесте: p-значение",
        UpliftLow => "Эффект в тесте, нижняя граница",
        UpliftHigh => "Эффект в тесте, верхняя граница",
    }
}

pub(in crate::locale::text) fn why(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "Доля клиентов, ушедших за период, по выбранному правилу.",
        RetentionRate => "Всё, что осталось: 100\u{a0}% минус отток.",
        ChurnRateMonthly => "Тот же темп в пересчёте на месяц.",
        ChurnRateAnnual => "Тот же темп, если он продлится год.",
        LifetimeMonths => "Сколько в среднем остаётся клиент, если отток не изменится.",
        HalfLifeMonths => "Когда уйдёт половина нынешних клиентов.",
        CustomersEnd => "Начало плюс новые минус ушедшие.",
        ChurnStart => "Все ушедшие, от тех, кто был в начале.",
        ChurnStartCohort => "Ушедшие только из тех, кто был в начале.",
        ChurnStartPlusNew => "Все ушедшие, от всех, кто мог уйти.",
        ChurnCustomerDays => "Все ушедшие, от среднего числа клиентов.",
        ChurnNetChange => "Изменение базы: новые клиенты перекрывают ушедших.",
        Cac => "Все расходы на привлечение в расчёте на нового клиента.",
        Clv => "Маржа, которую клиент приносит, пока остаётся с вами.",
        ClvCacRatio => "Сколько приносит клиент на единицу затрат на его привлечение.",
        PaybackMonths => "Через сколько месяцев маржа покроет CAC, если никто не уйдёт.",
        PaybackMonthsChurned => "То же, но часть клиентов уходит раньше, чем окупится.",
        MaxCac => "Сколько можно тратить на нового клиента, не теряя цели.",
        NeededChurn => "При таком оттоке отношение равно цели, если остальное не меняется.",
        NeededArpa => "При такой выручке отношение равно цели, если остальное не меняется.",
        NeededMargin => {
            "При такой маржинальности отношение равно цели, если остальное не меняется."
        }
        Nps => "Доля промоутеров минус доля критиков, в пунктах.",
        NpsMargin => "Половина ширины интервала, в пунктах.",
        Responses => "Все учтённые ответы.",
        PromoterShare => "Ответившие 9 или 10.",
        PassiveShare => "Ответившие 7 или 8.",
        DetractorShare => "Ответившие 6 или ниже.",
        MeanScore => "Средний ответ. NPS по нему не узнать.",
        Nps2 => "Индекс более позднего опроса.",
        NpsDifference => "Второй опрос минус первый, в пунктах.",
        NpsDifferenceP => "Как часто такое изменение в любую сторону возникает случайно.",
        BenchmarkP => "Как часто такой высокий индекс возникает случайно на уровне ориентира.",
        SampleSize => "Сколько ответов нужно для желаемой погрешности.",
        ClvRevenue => "Всё, что заплатит клиент, до вычета затрат.",
        ClvUndiscounted => "Та же маржа без дисконтирования и предельного срока.",
        ClvCertain => "Первую маржу через период приносят все.",
        ClvIfRetained => "Первую маржу через период приносят только оставшиеся.",
        ClvToday => "Первую маржу приносят все и сразу.",
        ProfitBase => "Что принесут нынешние клиенты, если ничего не менять.",
        ProfitNew => "То же при более высоком удержании, за вычетом затрат.",
        ValueUplift => "Прибыль от тех, кто останется дольше, до вычета затрат.",
        ProfitChange => "С программой по сравнению с тем, что без неё.",
        BreakEvenUplift => "Наименьший рост удержания, который вернёт затраты.",
        Stage => "Один из пяти, по продажам за месяц; границы наши.",
        RetentionShare => "Часть времени и сил, которую источник отводит действующим клиентам.",
        AcquisitionShare => "Всё, что остаётся на привлечение новых.",
        SalesExisting => "Контакты, на которые хватает их части денег, умноженные на долю покупок.",
        SalesNew => "То же для новых клиентов.",
        Profit => "Маржа всех продаж минус потраченные деньги.",
        CostPerSaleExisting => "Сколько стоят контакты в расчёте на одну продажу.",
        CostPerSaleNew => "Сколько стоят контакты в расчёте на одну продажу.",
        CostRatio => "Во сколько раз продажа новому клиенту дороже.",
        BestSplit => "От всего бюджета; сначала более дешёвые продажи, пока хватает людей.",
        BestProfit => "Самое большее, что может принести этот бюджет.",
        RepeatPurchaseRate => "Доля клиентов периода, сделавших в нём не меньше двух заказов.",
        PurchaseFrequency => "Сколько заказов за период в среднем делает клиент.",
        AverageOrderValue => "Сколько в среднем приносит заказ.",
        RevenuePerCustomer => "Число заказов на клиента, умноженное на средний чек.",
        ReturnVisitorRate => {
            "Посетители, которые уже бывали на сайте, от всех посетителей периода."
        }
        ReturnVisitorRate2 => "То же во втором периоде.",
        RateDifference => "Второй период минус первый, в процентных пунктах.",
        RateDifferenceP => "Как часто столь большое изменение в любую сторону возникает случайно.",
        ChurnRateLow
        | ChurnRateHigh
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | NpsLow
        | NpsHigh
        | PromoterShareLow
        | PromoterShareHigh
        | PassiveShareLow
        | PassiveShareHigh
        | DetractorShareLow
        | DetractorShareHigh
        | Nps2Low
        | Nps2High
        | NpsDifferenceLow
        | NpsDifferenceHigh
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateLow
        | ReturnVisitorRateHigh
        | ReturnVisitorRate2Low
        | ReturnVisitorRate2High
        | RateDifferenceLow
        | RateDifferenceHigh => "",
        GrossRevenueChurn => "Потери относительно MRR в начале.",
        NetRevenueChurn => {
            "Потери минус то, что добавили прежние клиенты. Ниже нуля — хорошая новость."
        }
        Grr => "Что осталось от начала, если не считать прироста.",
        Nrr => "Сколько приносят клиенты начала теперь по сравнению с тем, сколько приносили.",
        MrrNetNew => "Всё, что пришло, минус всё, что ушло.",
        MrrEnd => "MRR в начале плюс чистый прирост.",
        QuickRatio => "Сколько пришло на единицу потерь.",
        GrowthToNew => "Какая часть проданного стала ростом.",
        GrossRevenueChurnAnnual => "Те же потери, если они продлятся год.",
        IncrementalOrders => "Заказы, которых без кампании не было бы.",
        IncrementalRevenue => "Сколько приносят эти заказы.",
        IncrementalProfit => "Их маржа минус все расходы и все скидки.",
        Roi => "Дополнительная прибыль на единицу расходов.",
        BreakEvenResponse => "Отклик, при котором кампания окупает себя.",
        Uplift => "Доля купивших: тестовая группа минус контрольная.",
        UpliftP => "Как часто такой эффект в любую сторону возникает случайно.",
        UpliftLow | UpliftHigh => "",
    }
}

pub(in crate::locale::text) fn term(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "отток",
        RetentionRate => "удержание",
        ChurnRateMonthly => "отток в месяц",
        ChurnRateAnnual => "отток в год",
        LifetimeMonths => "срок жизни",
        HalfLifeMonths => "период полураспада",
        CustomersEnd => "конец",
        ChurnStart => "отток к началу",
        ChurnStartCohort => "отток бывших в начале",
        ChurnStartPlusNew => "отток от начала и новых",
        ChurnCustomerDays => "отток по клиенто-дням",
        ChurnNetChange => "чистое изменение",
        Cac => "CAC",
        Clv => "CLV",
        ClvCacRatio => "CLV : CAC",
        PaybackMonths => "простая окупаемость",
        PaybackMonthsChurned => "окупаемость с оттоком",
        MaxCac => "предельный CAC",
        NeededChurn => "нужный отток",
        NeededArpa => "нужная выручка",
        NeededMargin => "нужная маржинальность",
        Nps => "NPS",
        NpsMargin => "погрешность",
        Responses => "ответы",
        PromoterShare => "доля промоутеров",
        PassiveShare => "доля нейтралов",
        DetractorShare => "доля критиков",
        MeanScore => "средняя оценка",
        Nps2 => "NPS₂",
        NpsDifference => "изменение",
        NpsDifferenceP | BenchmarkP => "p",
        SampleSize => "нужно ответов",
        ClvRevenue => "выручка за всё время",
        ClvUndiscounted => "CLV без дисконтирования",
        ClvCertain => "CLV наверняка",
        ClvIfRetained => "CLV при удержании",
        ClvToday => "CLV с сегодняшнего дня",
        ProfitBase => "прибыль без программы",
        ProfitNew => "прибыль с программой",
        ValueUplift => "вклад удержания",
        ProfitChange => "изменение прибыли",
        BreakEvenUplift => "нужный рост",
        Stage => "этап",
        RetentionShare => "доля действующих",
        AcquisitionShare => "доля новых",
        SalesExisting => "продажи действующим",
        SalesNew => "продажи новым",
        Profit => "прибыль",
        CostPerSaleExisting => "цена продажи действующему",
        CostPerSaleNew => "цена продажи новому",
        CostRatio => "новые : действующие",
        BestSplit => "лучшая доля",
        BestProfit => "лучшая прибыль",
        RepeatPurchaseRate => "доля повторных покупок",
        PurchaseFrequency => "заказов на клиента",
        AverageOrderValue => "средний чек",
        RevenuePerCustomer => "выручка с клиента",
        ReturnVisitorRate => "доля",
        ReturnVisitorRate2 => "доля₂",
        RateDifference => "изменение",
        ReturnVisitorRate2Low => "нижняя граница₂",
        ReturnVisitorRate2High => "верхняя граница₂",
        RateDifferenceLow => "нижняя граница изменения",
        RateDifferenceHigh => "верхняя граница изменения",
        RateDifferenceP => "p",
        ChurnRateLow
        | ChurnStartLow
        | ChurnStartCohortLow
        | ChurnStartPlusNewLow
        | NpsLow
        | PromoterShareLow
        | PassiveShareLow
        | DetractorShareLow
        | Nps2Low
        | NpsDifferenceLow
        | RepeatPurchaseRateLow
        | ReturnVisitorRateLow => "нижняя граница",
        ChurnRateHigh
        | ChurnStartHigh
        | ChurnStartCohortHigh
        | ChurnStartPlusNewHigh
        | NpsHigh
        | PromoterShareHigh
        | PassiveShareHigh
        | DetractorShareHigh
        | Nps2High
        | NpsDifferenceHigh
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateHigh => "верхняя граница",
        GrossRevenueChurn => "валовой отток",
        NetRevenueChurn => "чистый отток",
        Grr => "GRR",
        Nrr => "NRR",
        MrrNetNew => "чистый прирост",
        MrrEnd => "MRR в конце",
        QuickRatio => "quick ratio",
        GrowthToNew => "доля роста",
        GrossRevenueChurnAnnual => "валовой отток за год",
        IncrementalOrders => "доп. заказы",
        IncrementalRevenue => "доп. выручка",
        IncrementalProfit => "доп. прибыль",
        Roi => "ROI",
        BreakEvenResponse => "безубыточность",
        Uplift => "эффект",
        UpliftP => "p",
        UpliftLow => "нижняя граница",
        UpliftHigh => "верхняя граница",
    }
}
