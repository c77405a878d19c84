package org.safeconduct.bench.people;

import java.io.IOException;
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
  private static final String[] TOWNS = {
    "Geneva,CH", "Nairobi,KE", "Kyiv,UA", "Bogotá,CO", "Amman,JO", "Dakar,SN", "Suva,FJ"
  };

  private SyntheticList() {}

  /// Writes the list and says whom to look for: as they are spelt, otherwise, in part, by number
  /// and by telephone.
  static List<String> write(Path file, int persons, long seed) throws IOException {
    var random = new Random(seed);
    var wanted = new ArrayList<String>();
    try (var out = Files.newBufferedWriter(file)) {
      out.write("number,organisation,given_name,family_name,category,language,email,phone,"
          + "duty_station,duty_country,residence,residence_country\n");
      for (int i = 0; i < persons; i++) {
        var given = GIVEN[random.nextInt(GIVEN.length)];
        var family = ROOTS[random.nextInt(ROOTS.length)]
            + ENDS[random.nextInt(ENDS.length)]
            + syllables(random);
        var town = TOWNS[random.nextInt(TOWNS.length)];
        var phone = "+41 22 %07d".formatted(i);
        out.write("B%d,BENCH,%s,%s,national,en,b%d@example.org,%s,%s,%s\n"
            .formatted(i, given, family, i, phone, town, town));
        if (i % (persons / 40) == 0) {
          wanted.add(given + " " + family);
          wanted.add(family.substring(0, Math.min(5, family.length())));
          wanted.add(given + " " + family.charAt(0));
          wanted.add("B" + i);
          wanted.add(phone);
          wanted.add(slip(family));
        }
      }
    }
    wanted.addAll(List.of("mohamed", "Muhammad khan", "محمد", "amelie", "nguyen thi", "ivan"));
    return wanted;
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
