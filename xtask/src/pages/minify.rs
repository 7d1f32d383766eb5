//! Scripts as short as they can be, by esbuild, which comes with the npm packages.

use crate::run::{read, run, write, Result};
use std::path::Path;

/// A script without what only its reader needs; `work` is a folder for files on the way.
pub fn minified(work: &Path, script: &str) -> Result<String> {
    let [from, to] = ["long.js", "short.js"].map(|name| work.join(name));
    write(&from, script.as_bytes())?;
    let to_option = format!("--outfile={}", to.display());
    let words = [
        "--minify",
        "--charset=utf8",
        "--log-level=error",
        &to_option,
    ];
    run(
        "esbuild",
        &[&words[..], &[&from.display().to_string()]].concat(),
    )?;
    read(&to)
}
