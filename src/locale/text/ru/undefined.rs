//! Why there is no figure, in Russian.

use crate::domain::figure::Undefined;
use crate::report::name::Metric::{self, *};

pub(in crate::locale::text) fn undefined(metric: Metric, reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => missing(metric),
        Undefined::InvalidInput => invalid(metric),
        Undefined::NoLosses => no_losses(metric),
        Undefined::Never if matches!(metric, CostPerSaleExisting | CostPerSaleNew | CostRatio) => {
            "При доле покупок 0\u{a0}% ни один контакт не закончится продажей. Введите число больше нуля."
        }
        Undefined::Never => "Затраты не окупятся никогда: повысьте выручку или маржинальность либо снизьте отток или CAC.",
        Undefined::NotReachable => not_reachable(metric),
        Undefined::TooFew => too_few(metric),
        Undefined::NotObserved => "За время наблюдения это не наступило. Возьмите более долгий срок.",
    }
}

fn missing(metric: Metric) -> &'static str {
    match metric {
        IncrementalOrders => "Введите число получателей и отклик.",
        IncrementalRevenue => "Введите число получателей, отклик и сумму заказа.",
        IncrementalProfit => "Введите число получателей, отклик, сумму заказа и маржинальность.",
        Roi => "Введите всё, из чего складывается прибыль, и расходы больше нуля.",
        BreakEvenResponse => "Введите число получателей, сумму заказа и маржинальность.",
        Uplift | UpliftLow | UpliftHigh | UpliftP => {
            "Введите обе группы теста и число купивших в каждой."
        }
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => {
            "Введите MRR в начале и сколько ушло с клиентами."
        }
        MrrNetNew | QuickRatio | GrowthToNew => {
            "Введите, сколько ушло с клиентами и сколько принесли новые."
        }
        MrrEnd => "Введите MRR в начале, сколько ушло с клиентами и сколько принесли новые.",
        ChurnRate | ChurnRateLow | ChurnRateHigh | RetentionRate | ChurnRateMonthly
        | ChurnRateAnnual | HalfLifeMonths | ChurnStart | ChurnStartLow | ChurnStartHigh
        | ChurnStartCohort | ChurnStartCohortLow | ChurnStartCohortHigh => {
            "Введите, сколько клиентов было в начале и сколько ушло."
        }
        CustomersEnd
        | ChurnStartPlusNew
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | ChurnCustomerDays => "Введите, сколько клиентов было в начале, пришло и ушло.",
        ChurnNetChange => "Введите, сколько клиентов было в начале и в конце.",
        Cac => "Введите CAC либо расходы и число привлечённых клиентов.",
        Clv => {
            "Введите, сколько приносит клиент и как долго клиенты остаются или какая доля уходит."
        }
        ClvRevenue => {
            "Введите, сколько платит клиент и как долго клиенты остаются или какая доля уходит."
        }
        ClvUndiscounted => "Введите выручку в месяц, маржинальность и отток.",
        ClvCertain | ClvIfRetained | ClvToday => {
            "Введите маржу за период и удержание или оставшихся."
        }
        LifetimeMonths => "Отток пока неизвестен. Заполните пустые поля.",
        ClvCacRatio | PaybackMonths | PaybackMonthsChurned | NeededChurn | NeededArpa
        | NeededMargin => "Введите выручку, маржинальность, отток и CAC больше нуля.",
        MaxCac => "Введите выручку, маржинальность, отток и вашу цель.",
        Nps | NpsLow | NpsHigh | NpsMargin | Responses | PromoterShare | PromoterShareLow
        | PromoterShareHigh | PassiveShare | PassiveShareLow | PassiveShareHigh
        | DetractorShare | DetractorShareLow | DetractorShareHigh => {
            "Введите число промоутеров, нейтралов и критиков или ответы по оценкам."
        }
        MeanScore => "Введите ответы по оценкам: по трём группам среднюю не посчитать.",
        Nps2 | Nps2Low | Nps2High => "Введите все три группы второго опроса.",
        NpsDifference | NpsDifferenceLow | NpsDifferenceHigh | NpsDifferenceP => {
            "Для сравнения введите оба опроса."
        }
        BenchmarkP => "Введите ответы и ориентир.",
        SampleSize => "Введите желаемую погрешность.",
        ProfitBase | BreakEvenUplift => "Введите число клиентов, маржу с клиента и удержание.",
        ProfitNew | ValueUplift | ProfitChange => {
            "Введите число клиентов, маржу с клиента, удержание и его рост."
        }
        Stage | RetentionShare | AcquisitionShare => "Введите число продаж в месяц.",
        SalesExisting => "Введите бюджет, его деление, цену контакта и долю покупок у действующих клиентов. Если контакт ничего не стоит, укажите, сколько клиентов доступно.",
        SalesNew => "Введите бюджет, его деление, цену контакта и долю покупок у новых клиентов. Цена должна быть больше нуля.",
        Profit => "Заполните все поля; пустым может остаться только число доступных клиентов. Контакт с новым клиентом должен стоить больше нуля.",
        BestSplit | BestProfit => "Введите бюджет и маржу, а также цену контакта и долю покупок в обеих группах. Для бесплатных контактов нужен предел.",
        CostPerSaleExisting => "Введите цену контакта с действующими клиентами и их долю покупок.",
        CostPerSaleNew => "Введите цену контакта с новыми клиентами и их долю покупок.",
        CostRatio => "Введите цену контакта и долю покупок в обеих группах. Если продажа действующему клиенту ничего не стоит, сравнивать не с чем.",
        RepeatPurchaseRate | RepeatPurchaseRateLow | RepeatPurchaseRateHigh => {
            "Введите, сколько было клиентов и сколько из них купили снова."
        }
        PurchaseFrequency => "Введите число заказов и клиентов.",
        AverageOrderValue => "Введите выручку и число заказов.",
        RevenuePerCustomer => "Введите выручку и число клиентов.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh => {
            "Введите, сколько было посетителей и сколько из них уже бывало на сайте."
        }
        ReturnVisitorRate2 | ReturnVisitorRate2Low | ReturnVisitorRate2High => {
            "Введите оба числа второго периода."
        }
        RateDifference | RateDifferenceLow | RateDifferenceHigh | RateDifferenceP => {
            "Для сравнения введите оба периода."
        }
    }
}

fn invalid(metric: Metric) -> &'static str {
    match metric {
        GrossRevenueChurnAnnual => "Исправьте отмеченное поле. Если такого нет, потеряно больше, чем было в начале, и годового значения из этого не получить.",
        ChurnRateMonthly | ChurnRateAnnual | LifetimeMonths | HalfLifeMonths => {
            "Исправьте отмеченное поле. Если такого нет, отток больше 100\u{a0}%, и пересчитать его на месяц нельзя."
        }
        MaxCac | NeededChurn | NeededArpa | NeededMargin => {
            "Исправьте отмеченное поле и укажите цель больше нуля."
        }
        SampleSize => "Исправьте отмеченное поле и укажите погрешность больше нуля.",
        ProfitNew | ValueUplift | ProfitChange | Roi => "Сначала исправьте отмеченное поле. Удержание вместе с ростом не может быть больше 100\u{a0}%.",
        _ => "Сначала исправьте отмеченное поле.",
    }
}

fn no_losses(metric: Metric) -> &'static str {
    match metric {
        QuickRatio => "Потерь не было, делить не на что. Лучше месяца не бывает.",
        ChurnRateMonthly | ChurnRateAnnual | ChurnRate | RetentionRate => {
            "По чистому изменению база выросла, и оттока из этого не получить. Выберите другое правило."
        }
        LifetimeMonths | HalfLifeMonths => {
            "Никто не ушёл, поэтому конечного срока нет. Возьмите период подлиннее."
        }
        ClvRevenue | ClvUndiscounted => "Без оттока у этой величины нет предела. Введите осторожную оценку оттока.",
        ClvCertain | ClvIfRetained | ClvToday => "Если все остаются и дисконтирования нет, у ценности нет предела. Введите осторожную оценку удержания или ставку дисконтирования.",
        ProfitBase | ProfitNew | ValueUplift | ProfitChange | Roi | BreakEvenUplift => "Если все остаются и дисконтирования нет, у прибыли за всё будущее нет предела. Введите число периодов или ставку дисконтирования.",
        _ => "Без оттока и дисконтирования у ценности клиента нет предела. Введите осторожную оценку оттока или ставку дисконтирования.",
    }
}

fn not_reachable(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "Ни в одной группе продажа не приносит больше, чем стоит, поэтому лучше ничего не тратить. Снизьте цену контакта либо повысьте долю покупок или маржу.",
        BreakEvenResponse => "Заказ приносит меньше, чем стоит: не поможет никакой отклик. Уменьшите скидку или расходы либо повысьте маржинальность.",
        NeededChurn => "Одним лишь снижением оттока, даже до нуля, цели не достичь. Измените также выручку, маржинальность или CAC.",
        NeededMargin => "Не поможет даже маржинальность 100\u{a0}%. Измените также выручку, отток или CAC.",
        NeededArpa => "Пока маржи нет, цели не достичь ни при какой выручке.",
        ChurnRateLow | ChurnRateHigh => "По этому правилу отток не доля группы, поэтому интервала для него нет.",
        BreakEvenUplift => "Даже если останутся все клиенты, затраты не вернутся. Снизьте затраты или учтите больше периодов.",
        _ => "Ни одно допустимое значение этого не даёт. Измените ещё какое-нибудь число.",
    }
}

fn too_few(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "Без бюджета делить нечего. Введите сумму больше нуля.",
        BreakEvenResponse => "Без получателей окупать нечего. Введите хотя бы одного.",
        Uplift | UpliftLow | UpliftHigh => "В одной из групп никого нет. Введите хотя бы одного человека в каждой.",
        UpliftP => "Одна из групп пуста, или в обеих купили все либо никто: проверять нечего. Дождитесь новых заказов.",
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => "Если в начале выручки не было, доли нет. Введите число больше нуля.",
        GrowthToNew => "Ничего не продано ни новым клиентам, ни прежним. Введите выручку новых клиентов или рост платежей.",
        Clv | ClvCertain | ClvIfRetained | ClvToday => "Нужно хотя бы два периода с клиентами.",
        Cac | ClvCacRatio | PaybackMonths | PaybackMonthsChurned | MaxCac | NeededChurn
        | NeededArpa | NeededMargin => {
            "Без новых клиентов стоимость привлечения не посчитать. Введите хотя бы одного."
        }
        ChurnRate
        | ChurnRateLow
        | ChurnRateHigh
        | RetentionRate
        | ChurnRateMonthly
        | ChurnRateAnnual
        | LifetimeMonths
        | HalfLifeMonths
        | CustomersEnd
        | ChurnStart
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohort
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNew
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | ChurnCustomerDays
        | ChurnNetChange => {
            "Если в начале никого не было, доли нет. Введите хотя бы одного клиента."
        }
        RepeatPurchaseRate
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | PurchaseFrequency
        | RevenuePerCustomer => {
            "Без клиентов этот показатель не посчитать. Введите хотя бы одного."
        }
        AverageOrderValue => "Без заказов среднего чека нет. Введите хотя бы один заказ.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh | ReturnVisitorRate2 | ReturnVisitorRate2Low
        | ReturnVisitorRate2High | RateDifference | RateDifferenceLow | RateDifferenceHigh => "Без посетителей доли нет. Введите хотя бы одного.",
        RateDifferenceP => "Проверять нечего, пока в обоих периодах не вернулся никто или вернулись все либо в одном из них нет посетителей. Возьмите периоды подлиннее.",
        ProfitChange => {
            "Нет прибыли, с которой можно сравнить. Введите число клиентов и маржу больше нуля."
        }
        _ => "Ответов пока нет. Введите хотя бы один.",
    }
}
