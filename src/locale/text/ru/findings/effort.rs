//! What the split of the work means, in Russian.

use super::percent;
use crate::domain::effort::Stage;
use crate::locale::number::number;
use crate::locale::text::chart::stages::name;
use crate::locale::text::ru::L;
use crate::report::effort::EffortFinding;

pub(in crate::locale::text) fn finding(finding: &EffortFinding) -> String {
    match *finding {
        EffortFinding::Standing { stage, share } => format!(
            "Вы на этапе {} из 5: {}. На нём источник отводит {} времени и сил действующим клиентам и {} — новым.",
            at(stage),
            name(L, stage),
            percent(share),
            percent(1.0 - share)
        ),
        EffortFinding::Advice { stage } => advice(stage).to_owned(),
        EffortFinding::Assumption { share, is_ours } => format!(
            "Для этого этапа в источнике сказано «основная часть сил», числа нет. {} — {} допущение.",
            percent(share),
            if is_ours { "наше" } else { "ваше" }
        ),
        EffortFinding::NearBoundary {
            boundary,
            below,
            above,
        } => format!(
            "Вы близки к {} продажам в месяц. Эту границу провели мы, в источнике её нет, поэтому вам подойдёт любая доля от {} до {}.",
            number(L, boundary, 0),
            percent(below),
            percent(above)
        ),
        EffortFinding::Next {
            stage,
            beyond,
            share,
        } if beyond > 0.0 => format!(
            "Если продаж в месяц станет больше {}, вы перейдёте на этап {} ({}), и действующим клиентам достанется {}.",
            number(L, beyond, 0),
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Next { stage, share, .. } => format!(
            "С первой продажей вы перейдёте на этап {} ({}), и действующим клиентам достанется {}.",
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Overview { last } => format!(
            "От первой продажи до 500 с лишним в месяц доля действующих клиентов меняется от {} до {}",
            percent(0.0),
            percent(last)
        ),
        EffortFinding::Place { stage, share } => format!(
            "На этапе {} из 5 действующим клиентам отводится {} работы",
            at(stage),
            percent(share)
        ),
    }
}

fn at(stage: Stage) -> String {
    number(L, stage.number().into(), 0)
}

fn advice(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "Удерживать пока некого: все силы — на посетителей и первых клиентов.",
        Stage::Beginning => "Главное — новые клиенты, но не забывайте и о тех, кто уже купил. Источник советует письма, которые зовут купить ещё раз.",
        Stage::Growing => "Каждый день приходят один-два клиента. К тем, кто уже есть, пора отнестись серьёзнее, но главная работа пока — привлечение.",
        Stage::Steady => "Одними посетителями роста больше не добиться: они чаще всего покупают один раз, и порой это не окупает даже привлечение. Работайте над второй покупкой.",
        Stage::Established => "У вас большая база клиентов. Основные силы направьте на то, чтобы они покупали снова.",
    }
}

pub(in crate::locale::text) fn verdict(finding: &EffortFinding) -> &'static str {
    match finding {
        EffortFinding::Standing { share, .. } if *share <= 0.0 => "Всё на новых",
        EffortFinding::Standing { share, .. } if *share < 0.5 => "Больше на новых",
        EffortFinding::Standing { share, .. } if *share > 0.5 => "Больше на действующих",
        EffortFinding::Standing { .. } => "Поровну",
        EffortFinding::Assumption { .. } => "Допущение",
        EffortFinding::NearBoundary { .. } => "Между этапами",
        EffortFinding::Advice { .. }
        | EffortFinding::Next { .. }
        | EffortFinding::Overview { .. }
        | EffortFinding::Place { .. } => "",
    }
}
