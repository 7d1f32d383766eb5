//! `cargo xtask serve`: the app on this machine, rebuilt at each change of a source.

use crate::run::{root, run, say, Result};
use crate::tools;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

/// Installs what is missing and serves until interrupted.
pub fn command(arguments: &[String]) -> Result {
    let Options { port, release } = options(arguments)?;
    tools::ensure(if release {
        tools::FOR_BUILDING
    } else {
        tools::FOR_SERVING
    })?;
    // Freed again at once: trunk would only find out after the build.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|_| format!("port {port} is taken; choose another with --port"))?;
    say("building; the first time takes a minute or two");
    std::thread::spawn(move || announce(port));
    // A folder of its own, so that a running server does not disturb the tests of dist/.
    let dist = root().join("target/serve").display().to_string();
    let port = port.to_string();
    let mut words = vec!["serve", "--offline", "--port", &port, "--dist", &dist];
    words.extend(release.then_some("--release"));
    run("trunk", &words)
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    release: bool,
}

fn options(arguments: &[String]) -> Result<Options> {
    let mut options = Options {
        port: 8080,
        release: false,
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--release" => options.release = true,
            "--port" => {
                options.port = words
                    .next()
                    .and_then(|text| text.parse().ok())
                    .ok_or("--port wants a number, such as 8080")?;
            }
            other => return Err(format!("serve does not know {other}")),
        }
    }
    Ok(options)
}

/// Says where the app is once its first page is there.
fn announce(port: u16) {
    while !answers(port) {
        std::thread::sleep(Duration::from_millis(200));
    }
    say(&format!("ready: http://localhost:{port}/ (Ctrl+C ends)"));
}

fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(b"GET /en/ HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(String::from_utf8_lossy(&start).into_owned())
    };
    ask().is_ok_and(|start| start.ends_with(" 200"))
}

#[cfg(test)]
mod tests {
    use super::{options, Options};

    #[track_caller]
    fn reads(words: &str, expected: Option<(u16, bool)>) {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let expected = expected.map(|(port, release)| Options { port, release });
        assert_eq!(options(&words).ok(), expected);
    }

    #[test]
    fn reads_its_options() {
        reads("", Some((8080, false)));
        reads("--port 9000 --release", Some((9000, true)));
        reads("--port", None);
        reads("--port x", None);
        reads("--fast", None);
    }
}
