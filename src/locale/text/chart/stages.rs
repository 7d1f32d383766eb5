//! The words of the picture of stages: the names of the stages, their sales and the two parts of the work.

use crate::domain::effort::Stage;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::number::{number, percent_auto};

/// The name of a stage in exports.
pub fn id(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "new",
        Stage::Beginning => "beginning",
        Stage::Growing => "growing",
        Stage::Steady => "steady",
        Stage::Established => "established",
    }
}

/// The name of a stage; the Persian ones are those of the source.
pub fn name(language: Language, stage: Stage) -> &'static str {
    match (language, stage) {
        (En, Stage::New) => "newly opened shop",
        (En, Stage::Beginning) => "beginning shop",
        (En, Stage::Growing) => "growing shop",
        (En, Stage::Steady) => "fairly steady shop",
        (En, Stage::Established) => "fully steady shop",
        (Fa, Stage::New) => "فروشگاه تازه‌تأسیس",
        (Fa, Stage::Beginning) => "فروشگاه تازه‌کار",
        (Fa, Stage::Growing) => "فروشگاه رو به رشد",
        (Fa, Stage::Steady) => "فروشگاه نسبتاً پایدار",
        (Fa, Stage::Established) => "فروشگاه کاملاً پایدار",
        (Ru, Stage::New) => "только что открытый магазин",
        (Ru, Stage::Beginning) => "начинающий магазин",
        (Ru, Stage::Growing) => "растущий магазин",
        (Ru, Stage::Steady) => "довольно устойчивый магазин",
        (Ru, Stage::Established) => "полностью устойчивый магазин",
    }
}

/// The sales a month of a stage: `11–150 a month`. Sales are whole numbers.
pub fn sales(language: Language, stage: Stage) -> String {
    let below = Stage::ALL.into_iter().rfind(|other| *other < stage);
    let most_below = below.and_then(Stage::most_sales);
    let plain = |value: f64| number(language, value, 0);
    match (language, most_below, stage.most_sales()) {
        (En, None, _) => "no sales yet".to_owned(),
        (Fa, None, _) => "هنوز بدون فروش".to_owned(),
        (Ru, None, _) => "продаж ещё нет".to_owned(),
        (En, Some(least), None) => format!("over {} a month", plain(least)),
        (Fa, Some(least), None) => format!("بیش از {} فروش در ماه", plain(least)),
        (Ru, Some(least), None) => format!("больше {} в месяц", plain(least)),
        (language, Some(least), Some(most)) => {
            let (least, most) = (plain(least + 1.0), plain(most));
            match language {
                En => format!("{least}–{most} a month"),
                Fa => format!("{least} تا {most} فروش در ماه"),
                Ru => format!("{least}–{most} в месяц"),
            }
        }
    }
}

/// Label of a bar: the stage by number and its sales.
pub fn label(language: Language, stage: Stage) -> String {
    let (at, sales) = (
        number(language, stage.number().into(), 0),
        sales(language, stage),
    );
    match language {
        En => format!("Stage {at}: {sales}"),
        Fa => format!("مرحله {at}: {sales}"),
        Ru => format!("Этап {at}: {sales}"),
    }
}

/// Label of the share for existing customers; one that the source does not give is marked.
pub fn share(language: Language, stage: Stage, share: f64) -> String {
    let share = percent_auto(language, share);
    if stage.published_share().is_some() {
        return share;
    }
    match language {
        En => format!("{share} (assumed)"),
        Fa => format!("{share} (فرض)"),
        Ru => format!("{share} (допущение)"),
    }
}

/// Marks the bar of this shop.
pub fn here(language: Language) -> &'static str {
    match language {
        En => "your shop",
        Fa => "فروشگاه شما",
        Ru => "ваш магазин",
    }
}

/// The work for existing customers: key of a colour and heading of a column.
pub fn existing(language: Language) -> &'static str {
    match language {
        En => "For existing customers",
        Fa => "برای مشتریان فعلی",
        Ru => "Действующим клиентам",
    }
}

/// The work for new customers: key of a colour and heading of a column.
pub fn new(language: Language) -> &'static str {
    match language {
        En => "For new ones",
        Fa => "برای مشتریان جدید",
        Ru => "Новым",
    }
}

/// Heading of the column of stages by number.
pub fn stage_heading(language: Language) -> &'static str {
    match language {
        En => "Stage",
        Fa => "مرحله",
        Ru => "Этап",
    }
}

/// Heading of the column of names.
pub fn name_heading(language: Language) -> &'static str {
    match language {
        En => "Shop",
        Fa => "فروشگاه",
        Ru => "Магазин",
    }
}

/// Heading of the column of the most sales of a stage.
pub fn most_heading(language: Language) -> &'static str {
    match language {
        En => "Sales a month, at most",
        Fa => "حداکثر فروش در ماه",
        Ru => "Продаж в месяц, не больше",
    }
}

/// Read-out of a stage: which one, its split, and whether it is this shop's.
pub fn read_out(language: Language, stage: Stage, share: f64, is_here: bool) -> String {
    let (label, rest) = (label(language, stage), percent_auto(language, 1.0 - share));
    let share = percent_auto(language, share);
    let mut text = match language {
        En => format!("{label}, {share} of the work for existing customers, {rest} for new ones"),
        Fa => format!("{label}، {share} کار برای مشتریان فعلی و {rest} برای مشتریان جدید"),
        Ru => format!("{label}, {share} работы действующим клиентам, {rest} новым"),
    };
    if is_here {
        text += match language {
            En => "; your shop",
            Fa => "؛ فروشگاه شما",
            Ru => "; ваш магазин",
        };
    }
    text
}
