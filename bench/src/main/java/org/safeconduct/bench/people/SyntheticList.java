package org.safeconduct.bench.people;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A list of people who do not exist, with names from many languages, the same for the same seed.
final class SyntheticList {
  private static final String[] GIVEN = ("Mohamed Mohammed Muhammad محمد Ahmed أحمد Fatima فاطمة"
          + " Youssef Yusuf Amélie Béla Chidi Amina Ngozi José María Gabriela Иван Ольга Dmitri"
          + " Søren Zoë Nguyễn Thị Ayşe Mehmet Jean Marie Peter Anna Maria John Sarah David Grace"
          + " Emmanuel Esther Samuel Ruth Daniel Priya Rahul Wei Li Hiroshi Yuki Min-jun Ji-woo")
      .split(" ");
  private static final String[] ROOTS = ("Haddad Khan El-Sayed Okoye Müller García Núñez Ivanov"
          + " Сидоров Nguyen Yılmaz Smith Dupont Rossi Kowalski Novák Nkosi Diallo Traoré Mensah"
          + " Tesfaye Abdulrahman Hussein علي حسن Sharma Patel Wang Zhang Tanaka Kim Silva Santos")
      .split(" ");
  private static final String[] ENDS =
      " son sen ova ez ić ski man berg ti ini aro ello ura aga oto ende ibe ala".split(" ", -1);
  private static final String[] CYRILLIC_ENDS = {"", "а", "ский", "ин", "енко", "ич"};
  private static final String[] TOWNS = {
    "Geneva,CH", "Nairobi,KE", "Kyiv,UA", "Bogotá,CO", "Amman,JO", "Dakar,SN", "Suva,FJ"
  };

  private SyntheticList() {}

  /// Writes the list and says whom to look for: as they are spelt, otherwise, in part, by number
  /// and by telephone.
  static List<Wanted> write(Path file, int persons, long seed) throws IOException {
    var random = new Random(seed);
    var wanted = new ArrayList<Wanted>();
    try (var out = Files.newBufferedWriter(file)) {
      out.write("number,organisation,given_name,family_name,category,language,email,phone,"
          + "duty_station,duty_country,residence,residence_country\n");
      for (int i = 0; i < persons; i++) {
        var given = GIVEN[random.nextInt(GIVEN.length)];
        var family = family(random);
        var town = TOWNS[random.nextInt(TOWNS.length)];
        var phone = "+41 22 %07d".formatted(i);
        out.write("B%d,BENCH,%s,%s,national,en,b%d@example.org,%s,%s,%s\n"
            .formatted(i, given, family, i, phone, town, town));
        if (i % (persons / 40) == 0) {
          for (var text : ways(given, family, phone)) wanted.add(new Wanted(text, "B" + i));
          wanted.add(new Wanted("B" + i, "B" + i));
        }
      }
    }
    for (var text : List.of("mohamed", "Muhammad khan", "محمد", "amelie", "nguyen thi", "ivan"))
      wanted.add(new Wanted(text, null));
    return wanted;
  }

  private static List<String> ways(String given, String family, String phone) {
    return List.of(
        given + " " + family,
        family.substring(0, Math.min(5, family.length())),
        given + " " + family.charAt(0),
        phone,
        slip(family));
  }

  /// Of one alphabet, as the register asks.
  private static String family(Random random) {
    var root = ROOTS[random.nextInt(ROOTS.length)];
    return UnicodeScript.of(root.charAt(0)) == UnicodeScript.CYRILLIC
        ? root + CYRILLIC_ENDS[random.nextInt(CYRILLIC_ENDS.length)]
        : root + ENDS[random.nextInt(ENDS.length)] + syllables(random);
  }

  /// A letter left out in the middle.
  private static String slip(String name) {
    int middle = name.length() / 2;
    return name.substring(0, middle) + name.substring(middle + 1);
  }

  private static String syllables(Random random) {
    var letters = "bdfgklmnprstvz";
    var vowels = "aeiou";
    var end = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--)
      end.append(letters.charAt(random.nextInt(letters.length())))
          .append(vowels.charAt(random.nextInt(vowels.length())));
    return end.toString();
  }
}
