//! Rows that did not count: all of them can be had as a file.

use crate::orders::ask;
use mandegar::job::{Answer, Ask, Engine, Request, Source, Task, MOST_PROBLEMS};
use mandegar::report::name::Scale;

/// Rows that did not count, of which the reply lists the first: a file has them all, in the order of the lines.
#[test]
fn all_problems_can_be_had() {
    let text = format!("score\n{}", "9\n3\n8\n7\n10\n0\n11\nx\n=7\n".repeat(2000));
    let answers = Task::Answers {
        scale: Scale::ZeroToTen,
    };
    for gives_file in [true, false] {
        let mut engine = Engine::default();
        assert_eq!(ask(&mut engine, Ask::Problems), Answer::Nothing);
        match gives_file {
            true => engine.give_file(Box::new(text.clone().into_bytes())),
            false => engine.give_text(text.clone()),
        }
        let request = Request::new(answers, Source::Given);
        let first = engine.run(&request, &mut |_| false).unwrap();
        let reading = first.result.as_ref().unwrap();
        assert_eq!(reading.problems.len(), MOST_PROBLEMS);
        let Answer::File(csv) = ask(&mut engine, Ask::Problems) else {
            panic!("no file")
        };
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 6001);
        assert_eq!(
            lines[..4],
            [
                "row,column,value,reason",
                "8,score,11,out-of-scale",
                "9,score,x,not-a-number",
                r#"10,score,"'=7",not-a-number"#
            ]
        );
        assert_eq!(lines[6000], r#"18001,score,"'=7",not-a-number"#);
        let again = engine.run(&request, &mut |_| false).unwrap();
        assert_eq!(again, first, "nothing else has changed");
    }
}
