//! The twelve situations of csv-spectrum (github.com/max-mapper/csv-spectrum, one case for each of its files), in cells of our own.

use super::{all, rows, Delimiter};

#[track_caller]
fn check(file: &str, text: &str, expected: &[&[&str]]) {
    assert_eq!(rows(&all(text, Delimiter::Comma)), expected, "{file}");
}

#[test]
fn twelve_situations() {
    check(
        "comma_in_quotes",
        "name,place\nSara,\"Yazd, Iran\"\n",
        &[&["name", "place"], &["Sara", "Yazd, Iran"]],
    );
    check(
        "empty",
        "a,b,c\n1,\"\",\"\"\n2,3,4\n",
        &[&["a", "b", "c"], &["1", "", ""], &["2", "3", "4"]],
    );
    check(
        "empty_crlf",
        "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
        &[&["a", "b", "c"], &["1", "", ""], &["2", "3", "4"]],
    );
    check(
        "escaped_quotes",
        "a,b\n1,\"it \"\"works\"\" now\"\n3,4\n",
        &[&["a", "b"], &["1", "it \"works\" now"], &["3", "4"]],
    );
    check(
        "json",
        "key,val\n1,\"{\"\"at\"\": \"\"point\"\", \"\"xy\"\": [2, 3]}\"\n",
        &[
            &["key", "val"],
            &["1", "{\"at\": \"point\", \"xy\": [2, 3]}"],
        ],
    );
    check(
        "location_coordinates",
        "ship,\"latitude,longitude\"\nMS Caspian,\"37.47, 49.46\"\n",
        &[
            &["ship", "latitude,longitude"],
            &["MS Caspian", "37.47, 49.46"],
        ],
    );
    check(
        "newlines",
        "a,b,c\n1,2,3\n\"once\nupon\na time\",5,6\n7,8,9\n",
        &[
            &["a", "b", "c"],
            &["1", "2", "3"],
            &["once\nupon\na time", "5", "6"],
            &["7", "8", "9"],
        ],
    );
    check(
        "newlines_crlf",
        "a,b,c\r\n1,2,3\r\n\"once\r\nupon\",5,6\r\n",
        &[
            &["a", "b", "c"],
            &["1", "2", "3"],
            &["once\r\nupon", "5", "6"],
        ],
    );
    check(
        "quotes_and_newlines",
        "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
        &[&["a", "b"], &["1", "ha \n\"ha\" \nha"], &["3", "4"]],
    );
    check(
        "simple",
        "a,b,c\n1,2,3\n",
        &[&["a", "b", "c"], &["1", "2", "3"]],
    );
    check(
        "simple_crlf",
        "a,b,c\r\n1,2,3\r\n",
        &[&["a", "b", "c"], &["1", "2", "3"]],
    );
    check(
        "utf8",
        "a,b\n1,ʤ\n۲,ж\n",
        &[&["a", "b"], &["1", "ʤ"], &["۲", "ж"]],
    );
}
