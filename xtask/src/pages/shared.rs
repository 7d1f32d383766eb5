//! Where the small pieces go that several cuts of the app share: each as a file would be a request for a few hundred bytes.
//!
//! What many need is in the first file, what few need is copied into the file of each, and what only later cuts need goes with a
//! file that they share. A copy that comes later writes the same
//! functions and the same constants to the same places again, so it changes nothing; a piece with data that change while the app
//! runs must be there once, and is in the first file.

use super::is_later;
use std::collections::{BTreeMap, BTreeSet};

/// Bytes below which a shared piece is no file of its own.
const WORTH_A_REQUEST: usize = 7_000;

/// The same for what only later cuts need: there a few bytes too many cost less than one request more.
const WORTH_A_LATER_REQUEST: usize = 40_000;

/// The most languages and calculators among which a piece is copied. The index fetches every calculator, and with them each copy.
const FEW: usize = 3;

/// What wasm-split cut out of the app besides the first file.
pub struct Piece {
    /// The stem of its file.
    pub name: String,
    /// Its bytes, as wasm-split left them.
    pub size: usize,
    /// Whether it has data that change.
    pub is_changing: bool,
}

/// Where pieces go.
#[derive(Debug, Default, PartialEq)]
pub struct Places {
    /// Those that are files.
    pub files: BTreeSet<String>,
    /// Those in the first file.
    pub first: Vec<String>,
    /// By the file of a cut, those that are copied into it.
    pub copies: BTreeMap<String, Vec<String>>,
}

/// Finds a place for each piece; `cuts` are the pieces that each cut needs, its own last.
pub fn places(pieces: &[Piece], cuts: &BTreeMap<String, Vec<String>>) -> Places {
    let mut places = Places::default();
    // First figures do without what only later cuts need.
    let visited = |name: &String| {
        let users = cuts.iter().filter(|(_, names)| names.contains(name));
        users.filter(|(cut, _)| !is_later(cut)).count()
    };
    let is_file = |piece: &&Piece| {
        let least = match visited(&piece.name) {
            0 => WORTH_A_LATER_REQUEST,
            _ => WORTH_A_REQUEST,
        };
        !piece.name.starts_with("chunk") || piece.size >= least
    };
    for piece in pieces {
        let name = piece.name.clone();
        let users = || cuts.iter().filter(|(_, names)| names.contains(&name));
        let visited = visited(&name);
        let shared = (visited == 0)
            .then(|| nearest(&name, pieces.iter().filter(is_file), cuts))
            .flatten();
        if is_file(&piece) {
            places.files.insert(name);
        } else if let Some(file) = shared {
            places.copies.entry(file).or_default().push(name);
        } else if piece.size >= WORTH_A_REQUEST {
            places.files.insert(name);
        } else if piece.is_changing || visited > FEW {
            places.first.push(name);
        } else {
            for own in users().filter_map(|(_, names)| names.last()) {
                let copied = places.copies.entry(own.clone()).or_default();
                copied.push(name.clone());
            }
        }
    }
    places
}

/// The most cuts that get a piece with a file that they share, though they do not need it.
const SPARED: usize = 3;

/// Of the files that come with every cut that needs `name`, with few others, and with later cuts alone, the one that comes with the
/// fewest.
fn nearest<'a>(
    name: &String,
    files: impl Iterator<Item = &'a Piece>,
    cuts: &BTreeMap<String, Vec<String>>,
) -> Option<String> {
    let users = |name: &String| cuts.values().filter(|names| names.contains(name)).count();
    let most = users(name) + SPARED;
    let fits = |file: &&Piece| {
        let comes_with_all = cuts.iter().all(|(cut, names)| {
            let comes = names.contains(&file.name);
            comes >= names.contains(name) && (!comes || is_later(cut))
        });
        comes_with_all && users(&file.name) <= most
    };
    files
        .filter(fits)
        .min_by_key(|file| users(&file.name))
        .map(|file| file.name.clone())
}

#[cfg(test)]
mod tests {
    use super::{places, Piece};

    #[test]
    fn what_few_need_is_copied_and_what_only_later_cuts_need_goes_with_a_file_of_theirs() {
        let piece = |name: &str, size| Piece {
            name: name.to_owned(),
            size,
            is_changing: name == "chunk_changing",
        };
        let cuts = [
            ("english", "chunk_all chunk_large split_english"),
            ("churn", "chunk_all chunk_few chunk_changing split_churn"),
            ("nps", "chunk_all chunk_few chunk_changing split_nps"),
            ("clv", "chunk_all split_clv"),
            (
                "lower_clv",
                "chunk_chart chunk_charts chunk_data split_lower_clv",
            ),
            ("lower_nps", "chunk_charts chunk_data split_lower_nps"),
            ("survey", "chunk_data chunk_few chunk_pair split_survey"),
            ("visits", "chunk_data chunk_pair split_visits"),
        ];
        let names = |list: &str| list.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let cuts = cuts.map(|(cut, list)| (cut.to_owned(), names(list))).into();
        let pieces = [
            piece("chunk_all", 100),
            piece("chunk_few", 100),
            piece("chunk_changing", 100),
            piece("chunk_data", 50_000),
            piece("chunk_charts", 30_000),
            piece("chunk_chart", 100),
            piece("chunk_pair", 100),
            piece("chunk_large", 8_000),
            piece("split_lower_clv", 100),
            piece("split_nps", 100),
        ];
        let found = places(&pieces, &cuts);
        assert_eq!(found.first, ["chunk_all", "chunk_changing"]);
        let files = ["chunk_data", "chunk_large", "split_lower_clv", "split_nps"];
        assert_eq!(found.files, files.map(str::to_owned).into());
        let copied = [
            ("split_churn", "chunk_few"),
            ("split_nps", "chunk_few"),
            ("chunk_data", "chunk_charts chunk_pair"),
            ("split_lower_clv", "chunk_chart"),
            ("split_survey", "chunk_few"),
        ];
        let copied = copied.map(|(own, list)| (own.to_owned(), names(list)));
        assert_eq!(found.copies, copied.into());
    }
}
