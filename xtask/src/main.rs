//! The project's commands: `cargo xtask serve`, `test`, `build`, `size`, `fuzz`, `pages`.
//!
//! One file per command; `run` starts other programs, `tools` installs what they need.

mod alone;
mod bench;
mod build;
mod fuzz;
mod pages;
mod run;
mod serve;
mod size;
mod slim;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port 8080] [--release]   the app at http://localhost:8080/, rebuilt as you type
cargo xtask test [--slow] [stage…]            every check, or only the stages whose name contains a word
cargo xtask build [--debug]                   the site for any static host, in dist/
cargo xtask size                              what a first visit downloads; fails above the budget
cargo xtask bench                             from a keystroke to the changed result, in milliseconds
cargo xtask bench ingest [--quick] [file…]    from a file of orders to its figures, beside other readers; writes benches/RESULTS.md
cargo xtask bench models [--quick]            fits to 100,000 customers, natively and in Chromium, beside lifetimes; writes benches/RESULTS.md
cargo xtask fuzz [--minutes=10] [target…]     bytes of chance against what reads data; --minimise makes the corpora small
cargo xtask pages <folder>                    writes the pages into a folder built by trunk (trunk calls this)

Each command first installs what it needs and is missing: tools into target/tools, packages into
node_modules, browsers by apt-get. MANDEGAR_SITE=https://example.org/tools makes canonical links absolute.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match command.as_str() {
        "serve" => serve::command(&rest),
        "test" => alone::wait().and_then(|_alone| test::command(&rest)),
        "build" => alone::wait().and_then(|_alone| build::start(&rest)),
        "size" => size::command(),
        "bench" => alone::wait().and_then(|_alone| bench::command(&rest)),
        "fuzz" => fuzz::command_line(&rest),
        "pages" => pages::command(&rest),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
