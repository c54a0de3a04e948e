//! Where a person has been on a page, view by view, and so where the Back and Forward of the browser lead.

use selfcheck::questionnaire::QuestionIndex;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    Introduction,
    Question(QuestionIndex),
    Check,
    Outcome,
}

/// The views that there were, and the one that is shown.
pub(crate) struct Visits {
    views: Vec<View>,
    at: usize,
    /// The first that the browser still knows.
    oldest: usize,
}

/// Chromium's history has 50 entries.
const KEPT: usize = 50;

impl Visits {
    pub(crate) fn begin() -> Self {
        Self {
            views: vec![View::Introduction],
            at: 0,
            oldest: 0,
        }
    }

    pub(crate) fn view(&self) -> View {
        self.views[self.at]
    }

    /// Goes on to a view; what was ahead is gone.
    pub(crate) fn go_on(&mut self, view: View) {
        self.views.truncate(self.at + 1);
        self.views.push(view);
        self.at += 1;
        self.oldest = self.oldest.max(self.views.len().saturating_sub(KEPT));
    }

    /// Presses the Back of the page, which leads to that view.
    pub(crate) fn go_back(&mut self, view: View) {
        if self.at > 0 && self.views[self.at - 1] == view {
            self.at -= 1;
        } else {
            self.views[self.at] = view;
        }
    }

    /// Presses the Back of the browser, which passes over what does not apply any more; stays, if there is nothing to go
    /// back to.
    pub(crate) fn back(&mut self, stands: &dyn Fn(View) -> bool) -> bool {
        let before = self.oldest..self.at;
        self.go(before.rev().find(|at| stands(self.views[*at])))
    }

    /// Presses Forward; stays, if there is nothing ahead.
    pub(crate) fn forward(&mut self, stands: &dyn Fn(View) -> bool) -> bool {
        let mut ahead = self.at + 1..self.views.len();
        self.go(ahead.find(|at| stands(self.views[*at])))
    }

    fn go(&mut self, to: Option<usize>) -> bool {
        self.at = to.unwrap_or(self.at);
        to.is_some()
    }
}
