//! What the figures of returning visitors mean, in Russian.

use super::super::L;
use super::{p_of, percent};
use crate::locale::number::{number, number_auto, share_points, share_points_bare};
use crate::locale::plural::counted;
use crate::locale::text;
use crate::report::return_visitors::{Evidence, ReturnVisitorsFinding as Finding};

pub(in crate::locale::text) fn finding(finding: &Finding) -> String {
    match *finding {
        Finding::ComeBack {
            rate,
            interval,
            confidence,
        } => format!(
            "Из каждых 100 посетителей уже бывало на сайте {}. При уровне доверия {} истинная доля — от {} до {}.",
            number_auto(L, 100.0 * rate),
            text::confidence(L, confidence),
            percent(interval.low),
            percent(interval.high)
        ),
        Finding::Compared {
            from,
            to,
            interval,
            p,
            evidence,
            confidence,
        } => format!(
            "Доля вернувшихся посетителей была {}, стала {}: {} (от {} до {}{}). При уровне доверия {} {}.",
            percent(from),
            percent(to),
            share_points(L, to - from),
            share_points_bare(L, interval.low),
            share_points_bare(L, interval.high),
            p.map_or_else(String::new, |p| format!("; {}", p_of(p))),
            text::confidence(L, confidence),
            match evidence {
                Evidence::Real => "одной случайностью это не объяснить",
                Evidence::Borderline => "это на грани: интервал и проверка расходятся",
                Evidence::Chance => "это может быть случайностью",
            }
        ),
        Finding::InVisitors { visitors } => format!(
            "При прежней доле во втором периоде вернулось бы примерно на {} {}.",
            counted(
                L,
                visitors.abs(),
                0,
                &["посетителя", "посетителя", "посетителей"]
            ),
            if visitors > 0.0 { "меньше" } else { "больше" }
        ),
        Finding::SmallChange { difference } => format!(
            "Изменение настоящее, но всего {}. При таком числе посетителей значимой выходит любая мелочь; решите, важна ли она для вас.",
            share_points(L, difference)
        ),
        Finding::CountsTellOther { before, now } => {
            let counts = format!("({} вместо {})", number(L, now, 0), number(L, before, 0));
            if now > before {
                format!("Вернувшихся стало больше {counts}, а их доля снизилась: новых посетителей прибавилось ещё сильнее. Так обычно действует реклама, которая приводит новых посетителей.")
            } else {
                format!("Вернувшихся стало меньше {counts}, а их доля выросла: новых посетителей убавилось ещё сильнее.")
            }
        }
        Finding::FewVisitors { visitors, interval } => format!(
            "Данных мало (посетителей: {}): истинная доля может быть любой от {} до {}. Считайте это лишь первой оценкой.",
            number(L, visitors, 0),
            percent(interval.low),
            percent(interval.high)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &Finding) -> &'static str {
    match finding {
        Finding::Compared {
            evidence, from, to, ..
        } => match evidence {
            Evidence::Real if to > from => "Действительно выше",
            Evidence::Real => "Действительно ниже",
            Evidence::Borderline => "На грани",
            Evidence::Chance => "Не доказано",
        },
        Finding::SmallChange { .. } => "Изменение мало",
        Finding::CountsTellOther { .. } => "Число и доля расходятся",
        Finding::FewVisitors { .. } => "Мало посетителей",
        Finding::ComeBack { .. } | Finding::InVisitors { .. } => "",
    }
}
