package org.safeconduct.governance.handover;

import java.util.List;
import org.safeconduct.governance.posts.Holding;

/// What a topic or a room adds to the handover of a post: meetings, lists, cases.
public interface HandoverSource {
  /// The parts about this appointment, in the language of the reader; empty if there is nothing to
  /// say. Asked as a job that may read the network.
  List<Part> parts(Holding holding);

  /// A part of a pack.
  ///
  /// @param title in words
  /// @param lines at most a few dozen
  record Part(String title, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /// A line of a part.
  ///
  /// @param name what it is
  /// @param value what it says
  /// @param link the page that tells it in full; empty if there is none
  record Line(String name, String value, String link) {}
}
