//! The page `survey`: answers through the whole job, and segments and months compared, on small tables worked by hand.

#[cfg(feature = "web")]
mod page;

use mandegar::analysis::survey::{Group, Survey};
use mandegar::domain::figure::Undefined;
use mandegar::ingest::mapping::Role;
use mandegar::ingest::problem::Reason;
use mandegar::job::{run, Facts, Reading, Reply, Request, Source, Task};
use mandegar::locale::language::Language;
use mandegar::locale::text::survey_words;
use mandegar::report::inputs::{Inputs, Value};
use mandegar::report::name::{Confidence, DataPage, Key, Metric, Page, Scale};
use mandegar::report::picture::Picture;
use mandegar::report::survey::Told;
use mandegar::report::survey::{carry, comments, finding, picture, tables, Part, SurveyFinding};
use mandegar::report::table::Table;
use mandegar::state::address::Place;
use mandegar::state::calculator::Calculator;

const ZERO: Scale = Scale::ZeroToTen;

fn read(text: &str, scale: Scale) -> Reading {
    let request = Request::new(Task::Survey { scale }, Source::Text(text.to_owned()));
    let reply = run(&request, &mut |_| false).unwrap();
    let wire = serde_json::to_string(&reply).unwrap();
    assert_eq!(serde_json::from_str::<Reply>(&wire).unwrap(), reply);
    let wire = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Request>(&wire).unwrap(), request);
    reply.result.unwrap()
}

fn found(reading: &Reading) -> &Survey {
    match &reading.outcome.as_ref().unwrap().facts {
        Facts::Survey(found) => found,
        other => panic!("{other:?}"),
    }
}

fn told(reading: &Reading, chosen: &Inputs) -> Told {
    let inputs = &reading.outcome.as_ref().unwrap().inputs;
    Told::new(found(reading), inputs, chosen)
}

fn sure(confidence: Confidence) -> Inputs {
    Inputs::default().with(Key::Confidence, Value::Confidence(confidence))
}

/// Rows of a file: for each part so many promoters (9), passives (7) and detractors (3).
fn rows(header: &str, parts: &[(&str, [usize; 3])]) -> String {
    let mut text = format!("{header}\n");
    for (name, counts) in parts {
        for (score, count) in [9, 7, 3].into_iter().zip(counts) {
            text += &format!("{score},{name}\n").repeat(*count);
        }
    }
    text
}

fn near(got: f64, wanted: f64) {
    assert!((got - wanted).abs() < 1e-9, "{got} and {wanted}");
}

fn part<'a, N: PartialEq<M>, M: ?Sized>(parts: &'a [(N, Part)], name: &M) -> &'a Part {
    &parts.iter().find(|(this, _)| this == name).unwrap().1
}

/// By hand, as (promoters, passives, detractors): a (24, 8, 8), b (12, 12, 16), c (10, 5, 5), all (46, 25, 29).
///
/// NPS: a 100(24 − 8)/40 = 40, b −10, c 25, all 17. The others of a are (22, 17, 21), NPS 100/60 = 1.667; of b (34, 13, 13), 35; of c
/// (36, 20, 24), 15.
/// a with Rocks's three answers: n′ = 43, p′ = 24.75/43, e′ = 8.75/43, s′ = 16/43 = 0.372093, v′ = 33.5/43 − s′² = 0.640617; its
/// margin is 100 × 1.959964 × √(v′/n′) = 23.9229, so the interval is 37.2093 ∓ 23.9229. p of the three differences, alone: 0.027475
/// (a), 0.008449 (b), 0.708068 (c). Holm: b × 3 = 0.025348, a × 2 = 0.054951, c × 1. At 95 % only b is left, though a alone would be
/// below 0.05; at 90 % both.
#[test]
fn segments_against_the_rest_with_a_correction() {
    let parts = [("a", [24, 8, 8]), ("b", [12, 12, 16]), ("c", [10, 5, 5])];
    let reading = read(&rows("score,segment", &parts), ZERO);
    let told_95 = told(&reading, &Inputs::default());
    near(told_95.report.figures.get(Metric::Nps).unwrap(), 17.0);
    for (name, nps, others, p, is_real) in [
        ("a", 40.0, 5.0 / 3.0, 0.05495099289546151, false),
        ("b", -10.0, 35.0, 0.025347783859188178, true),
        ("c", 25.0, 15.0, 0.7080680187084408, false),
    ] {
        let part = part(&told_95.segments, name);
        let against = part.against.unwrap();
        near(part.nps, nps);
        near(against.nps, others);
        near(against.difference, nps - others);
        near(against.p, p);
        assert_eq!(against.is_real, is_real, "{name}");
    }
    let interval = part(&told_95.segments, "a").interval.unwrap();
    near(interval.low, 13.28645105901148);
    near(interval.high, 61.13215359215131);
    // The largest first, equal ones by name.
    let names: Vec<&str> = told_95.segments.iter().map(|(n, _)| n.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    let told_90 = told(&reading, &sure(Confidence::P90));
    let real = told_90
        .segments
        .iter()
        .map(|(_, part)| part.against.unwrap().is_real);
    assert_eq!(real.collect::<Vec<_>>(), [true, true, false]);
    match &finding::segments(&told_95)[..] {
        [SurveyFinding::SegmentDiffers { name, nps, .. }, SurveyFinding::FewAnswers {
            segments: 1,
            fewer_than: 30,
        }] => assert_eq!((name.as_str(), *nps), ("b", -10.0)),
        other => panic!("{other:?}"),
    }
}

/// By hand: January (30, 10, 10), NPS 40; February (12, 8, 20), −20; March (14, 6, 10), 13.33. p alone: February 0.0010168 and March
/// 0.1258005; Holm: February × 2 = 0.0020336, March × 1. An answer without a date is in no month, two are in all.
#[test]
fn months_against_the_month_before() {
    let mut text = rows(
        "score,date",
        &[
            ("2024-02-29", [12, 8, 20]),
            ("2024-01-31", [30, 10, 10]),
            ("2024-03-01", [14, 6, 10]),
        ],
    );
    text += "10,\n0,-\n";
    let reading = read(&text, ZERO);
    let told = told(&reading, &Inputs::default());
    let months: Vec<_> = told
        .months
        .iter()
        .map(|(day, part)| (day.iso(), part))
        .collect();
    let names: Vec<&str> = months.iter().map(|(day, _)| day.as_str()).collect();
    assert_eq!(names, ["2024-01-01", "2024-02-01", "2024-03-01"]);
    assert_eq!(months[0].1.against, None);
    let [february, march] = [1, 2].map(|at: usize| months[at].1.against.unwrap());
    near(february.p, 0.0020335814544292486);
    near(february.difference, -60.0);
    near(march.p, 0.1258005404807164);
    assert_eq!((february.is_real, march.is_real), (true, false));
    assert_eq!(told.report.figures.get(Metric::Responses), Ok(122.0));
    let findings = finding::months(&told, found(&reading));
    assert!(
        matches!(
            findings[..],
            [
                SurveyFinding::MonthDiffers { .. },
                SurveyFinding::Undated { answers: 2 }
            ]
        ),
        "{findings:?}"
    );
}

/// Every metric of the page `nps` that one survey has, at the counts 0, 6, 7, 8, 9, 10 once each.
#[test]
fn the_figures_are_those_of_the_page_nps() {
    let reading = read("0\n6\n7\n8\n9\n10\n", ZERO);
    let told = told(&reading, &Inputs::default());
    let figures = &told.report.figures;
    let known = [
        (Metric::Nps, 0.0),
        (Metric::Responses, 6.0),
        (Metric::PromoterShare, 2.0 / 6.0),
        (Metric::PassiveShare, 2.0 / 6.0),
        (Metric::DetractorShare, 2.0 / 6.0),
        (Metric::MeanScore, 40.0 / 6.0),
    ];
    for (metric, wanted) in known {
        near(figures.get(metric).unwrap(), wanted);
    }
    for metric in Page::Nps.metrics() {
        let name = metric.as_str();
        let is_absent = ["nps-2", "nps-difference", "benchmark-p", "sample-size"]
            .iter()
            .any(|absent| name.starts_with(absent));
        let expected = is_absent.then_some(Undefined::MissingInput);
        assert_eq!(figures.get(*metric).err(), expected, "{name}");
    }
}

/// A scale from 1: a 0 is no answer there. What is refused leaves the rest at work.
#[test]
fn scales_and_confidence() {
    let text = "score\n0\n1\n10\n";
    assert_eq!(read(text, ZERO).rows_read, 3);
    let reading = read(text, Scale::OneToTen);
    assert_eq!((reading.rows_read, reading.rows_skipped), (2, 1));
    assert_eq!(reading.problems[0].reason, Reason::OutOfScale);
    let chosen = Inputs::default().with(Key::Scale, Value::Scale(Scale::OneToTen));
    let ten = told(&reading, &chosen);
    assert_eq!(ten.report.figures.get(Metric::Nps), Ok(0.0));
    let refused = told(
        &reading,
        &Inputs::default().with(Key::Confidence, Value::Refused),
    );
    assert_eq!(refused.report.figures.get(Metric::Nps), Ok(0.0));
    assert_eq!(
        refused.report.figures.get(Metric::NpsLow),
        Err(Undefined::InvalidInput)
    );
    let table = tables::scores(&found(&reading).tally.all, Scale::OneToTen);
    assert_eq!(table.rows.len(), 10);
}

fn columns(table: &Table) -> String {
    table.columns.join(",")
}

#[test]
fn tables_have_the_columns_of_the_contract() {
    let text = "score,date,segment\n9,2024-01-05,=x\n3,2024-02-05,\n10,2024-02-06,=x\n";
    let reading = read(text, ZERO);
    let told = told(&reading, &Inputs::default());
    let scores = tables::scores(&found(&reading).tally.all, ZERO);
    assert_eq!(columns(&scores), "score,responses,share");
    assert!(scores
        .csv()
        .ends_with("9,1,0.3333333333333333\r\n10,1,0.3333333333333333\r\n"));
    let segments = tables::by_segment(&told);
    let part = "responses,promoters,passives,detractors,nps,nps-low,nps-high";
    assert_eq!(columns(&segments), format!("segment,{part}"));
    // A name that a spreadsheet would run is defused; a blank one is a part of its own.
    let csv = segments.csv();
    assert!(csv.contains("\r\n\"'=x\",2,2,0,0,100,"), "{csv}");
    assert!(csv.contains("\r\n,1,0,0,1,-100,"), "{csv}");
    let months = tables::by_month(&told);
    assert_eq!(columns(&months), format!("month,{part}"));
    assert!(months.csv().contains("\r\n2024-02,2,1,0,1,0,"));
    // A blank segment is compared with nothing, and the only named one with it.
    let blank = self::part(&told.segments, "");
    assert_eq!(blank.against, None);
    assert!(self::part(&told.segments, "=x").against.is_some());
    let names = [scores.name, segments.name, months.name];
    assert_eq!(names, DataPage::Survey.tables());
}

#[test]
fn comments_are_listed_by_group_and_found() {
    let text = "امتیاز,نظر,تاریخ\n۹,عالي بود,۱۴۰۳/۰۱/۰۵\n۲,دیر رسید,۱۴۰۳/۰۲/۰۵\n۷,-,۱۴۰۳/۰۲/۰۶\n۱۰,ممنون,\n";
    let reading = read(text, ZERO);
    let survey = found(&reading);
    assert!(reading.mapping.contains(&(Role::Comment, 1)));
    assert_eq!(comments::counts(survey), [2, 0, 1]);
    let all = comments::places(survey, None, &|_| true);
    // The newest first, without a date last.
    assert_eq!(all, [1, 0, 2]);
    let promoters = comments::places(survey, Some(Group::Promoters), &|_| true);
    assert_eq!(promoters, [0, 2]);
    let late = comments::places(survey, None, &|comment| comment.text.contains("دیر"));
    assert_eq!(late, [1]);
    assert_eq!(comments::places(survey, None, &|_| false), [0; 0]);
}

#[test]
fn a_question_about_dates_does_not_hold_up_the_scores() {
    let reading = read("score,date\n9,05/01/2024\n3,06/01/2024\n", ZERO);
    assert_eq!(reading.questions.len(), 1);
    assert_eq!(found(&reading).undated, None);
    assert!(found(&reading).tally.by_month.is_empty());
}

#[test]
fn counts_go_on_to_the_page_nps() {
    let text = "score,date\n9,2024-01-05\n9,2024-01-06\n3,2024-02-05\n7,2024-02-06\n";
    let reading = read(text, Scale::OneToTen);
    let chosen = sure(Confidence::P90).with(Key::Scale, Value::Scale(Scale::OneToTen));
    let told = told(&reading, &chosen);
    let link = |(page, pairs): (Page, Vec<(Key, String)>)| {
        let pairs = pairs
            .iter()
            .map(|(key, value)| format!("{}={value}", key.as_str()));
        (page, pairs.collect::<Vec<_>>().join("&"))
    };
    let (page, answers) = link(carry::answers(&told).unwrap());
    assert_eq!(
        (page, answers.as_str()),
        (Page::Nps, "s3=1&s7=1&s9=2&scale=1-10&confidence=90")
    );
    let opened = Calculator::open(page, &answers);
    assert_eq!(opened.link(), answers);
    let figures = opened.outcome().report.figures;
    assert_eq!(
        figures.get(Metric::Nps),
        told.report.figures.get(Metric::Nps)
    );
    let (page, months) = link(carry::last_months(&told).unwrap());
    assert_eq!(
        months,
        "promoters=2&passives=0&detractors=0&promoters-2=0&passives-2=1&detractors-2=1&confidence=90"
    );
    let figures = Calculator::open(page, &months).outcome().report.figures;
    assert_eq!(figures.get(Metric::NpsDifference), Ok(-150.0));
}

#[test]
fn the_sample_has_something_to_tell() {
    for language in Language::ALL {
        let text = mandegar::ingest::demo::survey(survey_words(language));
        let reading = read(&text, ZERO);
        assert_eq!((reading.rows, reading.rows_skipped), (1200, 3));
        assert!(reading.questions.is_empty() && reading.missing.is_empty());
        let told = told(&reading, &Inputs::default());
        let differs = |this: &SurveyFinding| matches!(this, SurveyFinding::SegmentDiffers { .. });
        assert!(finding::segments(&told).iter().any(differs));
        let months = finding::months(&told, found(&reading));
        let fell = |this: &SurveyFinding| matches!(this, SurveyFinding::MonthDiffers { nps, before, .. } if nps < before);
        assert!(months.iter().any(fell), "{months:?}");
        assert_eq!(told.months.len(), 9);
        assert!(comments::counts(found(&reading)).iter().all(|n| *n > 30));
        let drawn = [picture::segments(&told), picture::months(&told)];
        assert!(matches!(
            drawn,
            [Some(Picture::Segments(_)), Some(Picture::Series(_))]
        ));
    }
}

#[test]
fn one_answer_and_none() {
    let one = read("score,segment\n9,a\n8,a\n", ZERO);
    let told_one = told(&one, &Inputs::default());
    assert_eq!(told_one.segments[0].1.against, None);
    assert_eq!(finding::segments(&told_one).len(), 1);
    assert_eq!(picture::segments(&told_one), None);
    let none = read("score\nx\n", ZERO);
    let told_none = told(&none, &Inputs::default());
    assert_eq!(
        told_none.report.figures.get(Metric::Nps),
        Err(Undefined::TooFew)
    );
    assert_eq!(carry::answers(&told_none), None);
    let scores = tables::scores(&found(&none).tally.all, ZERO);
    assert!(scores.csv().ends_with("10,0,\r\n"));
}

#[test]
fn names_of_the_contract() {
    assert_eq!(
        Place::from_folder("survey"),
        Some(Place::Data(DataPage::Survey))
    );
    let roles: Vec<&str> = Task::Survey { scale: ZERO }
        .roles()
        .iter()
        .map(|role| role.as_str())
        .collect();
    assert_eq!(roles, ["score", "date", "segment", "comment"]);
    assert_eq!(Task::Survey { scale: ZERO }.required(), [Role::Score]);
}
