//! The program at a terminal of 24 lines and 80 columns.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const ENTER: &str = "\r";
const CTRL_C: &str = "\u{3}";

const ROWS: NonZero<u16> = NonZero::new(24).expect("not 0");
const COLUMNS: NonZero<u16> = NonZero::new(80).expect("not 0");

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// A screen on which nothing has changed for so long is complete.
const QUIET: Duration = Duration::from_millis(300);

pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    // Dropping it closes the terminal.
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts the program in a folder.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let size = PtySize {
            rows: ROWS.get(),
            cols: COLUMNS.get(),
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_selfcheck"));
        command.args(arguments);
        command.cwd(folder);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C");
        for variable in ["ACCESSIBLE", "CLICOLOR_FORCE", "NO_COLOR"] {
            command.env_remove(variable);
        }
        let child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            keyboard: pair.master.take_writer().expect("a writer"),
            output,
            parser: Parser::new(ROWS, COLUMNS, 0),
            _master: pair.master,
        }
    }

    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        let written = self.keyboard.write_all(keys.as_bytes());
        written
            .and_then(|()| self.keyboard.flush())
            .expect("the terminal takes keys");
        self
    }

    /// Waits until a text is on the screen and nothing more is drawn.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let is_quiet = self.draw();
            let screen = self.screen();
            if is_quiet && screen.contains(text) {
                return self;
            }
            assert!(Instant::now() < deadline, "no {text:?} in\n{screen}");
        }
    }

    /// The lines on the screen, without the blank ones at its ends.
    pub(crate) fn screen(&self) -> String {
        let screen = self.parser.screen().contents();
        let lines = screen.lines().map(str::trim_end);
        let text = lines.collect::<Vec<_>>().join("\n");
        format!("{}\n", text.trim_matches('\n'))
    }

    /// Presses Ctrl-C and gives the exit status.
    pub(crate) fn interrupt(mut self) -> u32 {
        self.types(CTRL_C);
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.draw();
            if let Some(status) = self.child.try_wait().expect("a child") {
                return status.exit_code();
            }
            assert!(Instant::now() < deadline, "it goes on\n{}", self.screen());
        }
    }

    /// Draws what is written next. Says whether that was nothing.
    fn draw(&mut self) -> bool {
        match self.output.recv_timeout(QUIET) {
            Ok(bytes) => self.parser.process(&bytes),
            Err(_) => return true,
        }
        false
    }
}
