package org.safeconduct.profiles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safeconduct.platform.Content;

/// One version of a Framework Profile. Never changes once it was published.
///
/// @param source where its terms come from
/// @param labels the lowest first
/// @param categories of persons
/// @param posts in the security arrangements
/// @param words what it calls things, by the product's word for them, such as `organisation`
/// @param labelOf the code of the label of each kind of content
/// @param settings the value of each
public record Edition(
    EditionId id,
    Words title,
    String source,
    List<Label> labels,
    List<Term> categories,
    List<Term> posts,
    Map<String, Words> words,
    Map<Content, String> labelOf,
    Map<Setting, Integer> settings) {
  public Edition {
    labels = labels.stream().sorted(Comparator.comparing(Label::rank)).toList();
    categories = List.copyOf(categories);
    posts = List.copyOf(posts);
    words = Map.copyOf(words);
    labelOf = Map.copyOf(labelOf);
    settings = Map.copyOf(settings);
    if (labels.isEmpty()) throw new IllegalArgumentException("A profile has at least one label");
    for (var content : Content.values()) require(labels, labelOf, content);
    for (var setting : Setting.values())
      if (!setting.allows(settings.getOrDefault(setting, -1)))
        throw new IllegalArgumentException("The setting " + setting.key()
            + " is missing or not from " + setting.least() + " to " + setting.most());
  }

  /// The label by that code.
  public Optional<Label> label(String code) {
    return labels.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /// The label that content of that kind has unless the record says otherwise.
  public Label labelOf(Content content) {
    return label(Objects.requireNonNull(labelOf.get(content))).orElseThrow();
  }

  /// The lowest label that protects at least so much; the highest there is if none does.
  public Label atLeast(int rank) {
    return labels.stream().filter(it -> it.rank() >= rank).findFirst().orElse(labels.getLast());
  }

  private static void require(List<Label> labels, Map<Content, String> labelOf, Content content) {
    var code = labelOf.get(content);
    if (labels.stream().noneMatch(it -> it.code().equals(code)))
      throw new IllegalArgumentException(
          "Content of the kind " + content.key() + " needs one of the profile's labels");
  }
}
