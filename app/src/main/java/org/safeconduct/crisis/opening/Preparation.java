package org.safeconduct.crisis.opening;

import java.util.List;
import java.util.Map;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.PersonCard;
import org.safeconduct.shared.Confidence;

/// What an officer sees before confirming a headcount. Nothing has happened yet.
///
/// @param title what it is or may be called; blank where nothing suggests itself
/// @param people how many would be counted, each once
/// @param twice how many second files there are of people who work for two organisations; they are
///     in `confidences` and `besides`, and nowhere else
/// @param confidences how many are there how surely, in the chosen organisations, whether they
///     would be counted or not; empty for a list of people
/// @param besides how many are about to arrive and how many unlocated, in all organisations,
///     whether they would be counted or not; empty for a list of people
/// @param organisations how many of which organisation, most first
/// @param languages how many would be written to in which language, most first
/// @param texts what to ask, by language tag; `{title}` stands for the title
/// @param withoutToDo in which languages of the texts the alert does not say what to do, so that
///     their texts say nothing of it; empty if there is no alert
/// @param reach whom a message would reach
public record Preparation(
    String title,
    int people,
    int twice,
    Map<Confidence, Integer> confidences,
    Map<Group, Integer> besides,
    Map<String, Integer> organisations,
    Map<String, Integer> languages,
    Map<String, Text> texts,
    List<String> withoutToDo,
    ForeseenReach reach) {
  public Preparation {
    withoutToDo = List.copyOf(withoutToDo);
  }

  /// Whom a message would reach.
  ///
  /// @param asked how many people would be written to: heads of household once for all
  ///     dependants
  /// @param reachable how many of them have a usable mail address
  /// @param toCall who has none and has to be called
  /// @param hindrances what keeps messages or answers from their way at this moment
  public record ForeseenReach(
      int asked, int reachable, List<PersonCard> toCall, List<Hindrance> hindrances) {
    public ForeseenReach {
      toCall = List.copyOf(toCall);
      hindrances = List.copyOf(hindrances);
    }
  }

  /// What keeps messages or answers from their way. The words are at message key
  /// `crisis.prepare.hindrance.<name>`.
  public enum Hindrance {
    /// No mail server is configured: messages wait.
    NO_MAIL_SERVER,
    /// The mail server does not serve us: messages wait.
    MAIL_DOWN,
    /// Answer links would lead nowhere: only an exercise can be opened.
    NO_ADDRESS
  }
}
