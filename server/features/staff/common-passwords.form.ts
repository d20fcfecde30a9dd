/**
 * Words that stand at the head of every list of passwords that were ever found out, in small letters; what differs from
 * them by digits or signs at the end, or by figures in place of letters, is recognised by `password.form.ts`.
 */
const LIST = `
  12345678 123456789 1234567890 123123123 12341234 11223344 112233445566 123321123 147258369 987654321 87654321
  0987654321 1029384756 123654789 159753159 19801980 12121212 10203040 123qweasd 123456abc 1234qwer 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx 1qaz2wsx3edc 2wsx3edc q1w2e3r4 q1w2e3r4t5 qwer1234 qwerty qwerty123 qwertyui qwertyuiop qwertzuiop azertyuiop
  asdf1234 asdfasdf asdfghjk asdfghjkl zxcvbnm zxcvbnm123 zaq12wsx zaq1zaq1 abc abcd abcdef abcdefg abcdefgh abc12345
  abcd1234 a1b2c3d4 a12345678 aa123456 password passwort passwords passw0rd motdepasse contrasena pass passpass pass1234
  mypassword newpassword password1234 secret topsecret supersecret letmein letmeinnow welcome welcomeback welcome1234
  hello hellohello changeme changeit change default temporary temppass guest guestguest user username testtest test1234
  testing tester admin administrator adminadmin admin1234 root rootroot master mastermaster system computer internet
  server office school teacher student coach coaching gymnastics gymnast swimming football baseball basketball softball
  volleyball hockey soccer cheerleader cheerleading dancer dancing ballerina trampoline cartwheel cartwheels handstand
  backflip superman batman spiderman starwars pokemon naruto minecraft nintendo playstation dragon monkey tigger
  princess sunshine sunflower butterfly rainbow flower flowers shadow midnight moonlight starlight strawberry chocolate
  cookie cookies cupcake banana pumpkin cheese coffee whatever nothing something anything forever together friends
  friendship family familia mother father brother sister daughter grandma baby babygirl babyboy sweetheart sweetie
  darling angel angels iloveyou iloveyou2 ilovegod iloveme lovelove lovely loveyou loverboy jesus jesuschrist blessed
  heaven godisgood trustno trustnoone freedom liberty america canada toronto london england scotland australia germany
  france summer winter autumn spring january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday michael michelle jessica jennifer ashley charlie jordan
  hannah daniel matthew anthony andrew thomas robert samantha amanda nicole elizabeth benjamin christian christopher
  alexander alexandra victoria patricia barbara stephanie lauren danielle harley hunter ranger mustang corvette ferrari
  porsche mercedes yamaha honda chevrolet liverpool chelsea arsenal manchester barcelona realmadrid juventus yankees
  cowboys steelers packers lakers eagles jordan23 matrix ninja warrior killer hacker phoenix diamond silver golden
  purple orange yellow green blue black blackberry samsung google facebook twitter linkedin apple microsoft windows
  access accessing login loginlogin signin enter opensesame sesame freepass money business company personal private
  awesome perfect beautiful gorgeous amazing fantastic wonderful excellent special maggie buster ginger pepper snoopy
  bailey buddy rocky tiger lucky doggie kitty kitten puppy unicorn dolphin elephant penguin lollipop peanut popcorn
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
