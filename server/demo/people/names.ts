const words = (text: string): string[] => text.trim().split(/\s+/);

/** A city where everybody comes from somewhere; some names twice as common as others. */
export const LAST_NAMES = words(`
  Abbasi Adeyemi Agarwal Ahmed Akhtar Ali Amaral Andersen Arslan Bailey Baker Bałut Banerjee Barbosa Beaulieu Bell Bergeron
  Bernier Bianchi Bouchard Boyd Brar Brown Campbell Carvalho Castillo Chan Chan Charles Chaudhry Chen Chen Cheung Chowdhury
  Chung Clarke Cohen Cooper Costa Côté Cruz Dang Das Desjardins DeSouza Dhillon Diallo Dimitrov D’Souza Edwards El-Sayed
  Esposito Evans Fernandes Ferreira Fischer Fortin Francis Fraser Gagnon Garcia Gill Girard Goldberg Gonzalez Gordon Graham
  Grewal Gupta Haddad Hansen Hashemi Hernández Hossain Huang Hughes Hussain Ibrahim Ivanova Jackson James Janssen Jovanović
  Kang Kapoor Karimi Katz Kaur Kelly Khan Khan Kim Kim Klein Kowalski Kumar Lam Lapointe Lavoie Lee Lee Leung Levy Li Li Lin
  Liu Lopez MacDonald MacLeod Malik Marchetti Martin Mehta Mendoza Mensah Miller Mitchell Mohamed Morales Morin Moreau
  Morrison Müller Murphy Nakamura Nasser Ng Nguyen Nguyen Novak Nowak Núñez O’Brien O’Connor Okafor Okonkwo Oliveira Omar
  Ortiz Osei Ouellette Owusu Papadopoulos Park Park Parsons Patel Patel Pelletier Pereira Petrova Pham Popescu Qureshi Rahman
  Ramirez Ramos Reid Reyes Richards Rivera Roberts Rodrigues Rossi Roy Russo Saha Salazar Santos Sato Schmidt Scott Sharma
  Shah Silva Singh Singh Sinclair Sokolov Stewart Suzuki Syed Taylor Tesfaye Thomas Thompson Tran Tran Tremblay Tsang Vargas
  Wang Wang Watson White Williams Wilson Wong Wong Wójcik Wright Wu Xu Yamamoto Yang Yilmaz Young Yu Zafar Zhang Zhang Zhao
  Zhou Zielinski
`);

export const GIRLS = words(`
  Aaliyah Abigail Ada Aisha Alice Alma Amara Amelia Amina Anaya Anika Anna Aria Asha Audrey Aurora Ava Beatriz Camille Carmen
  Charlotte Chloe Clara Daniela Diya Elena Eliana Elif Elise Emilia Emma Esme Eva Evelyn Farah Fatima Freya Gabriela Giulia
  Grace Hana Hannah Harper Hazel Ines Ingrid Isabella Isla Ivy Jade Jasmine Julia Kavya Keira Laila Layla Leila Lena Lily
  Linh Lucia Luna Madeleine Maeve Maria Mariam Mei Mia Mila Mina Mira Naomi Nadia Nina Noor Nora Olivia Paige Penelope Phoebe
  Priya Quinn Rachel Rosa Rosalie Ruby Sadie Saanvi Safiya Sana Sara Selin Simone Sienna Stella Sunny Talia Tara Thea Valentina
  Victoria Violet Willow Xin Yara Yuna Zainab Zara Zoe Zofia
`);

export const BOYS = words(`
  Aarav Abdul Adam Aiden Alexander Ali Amir Anders Andre Arjun Arlo Arthur Asher Ayaan Benjamin Bilal Caleb Carlos Charlie Cyrus
  Daniel David Dev Diego Dominic Elias Elijah Emil Enzo Ethan Ezra Farhan Felix Finn Gabriel George Hamza Harry Hassan Henry Hugo
  Ibrahim Isaac Ismail Ivan Jack Jacob James Jasper Jayden Jin Joshua Jude Julian Kabir Kai Karim Kenji Kian Kofi Kwame Leon Liam
  Logan Louis Luca Lucas Malik Marcus Mateo Matteo Max Miles Milo Minh Mohammed Nathan Nikhil Noah Oliver Omar Oscar Owen Pablo
  Philip Rafael Rayan Reza Rohan Ryan Sami Samuel Santiago Sebastian Simon Tariq Theo Thomas Tomas Victor Vihaan William Xavier
  Yusuf Zachary Zayn
`);

/** For whoever is neither, or does not say. */
export const EITHER = words(
  'Alex Ari Avery Blake Casey Charlie Eden Jamie Jordan Kai Morgan Noa Quinn Remy Riley River Robin Rowan Sage Sasha',
);

export const MOTHERS = words(`
  Ada Agnieszka Aisha Alejandra Amanda Amrita Ana Andrea Angela Anita Ayesha Beatriz Bianca Caroline Catherine Chantal Christine
  Claire Deepa Diana Elena Elizabeth Emily Erin Esther Eunice Fatima Fiona Gloria Grace Hannah Heather Helen Huong Irina Jasmin
  Jennifer Jessica Jin Julie Karen Katarzyna Kavita Kim Laura Leila Linda Ling Lisa Lucia Maria Marie Mei Melissa Michelle Mina
  Monica Nadia Natalie Neha Ngozi Nicole Olga Patricia Pooja Rachel Rania Rebecca Rosa Samira Sandra Sarah Shabnam Sofia Sonia
  Stephanie Sunita Susan Tamara Teresa Thuy Valérie Vanessa Wei Yasmin Yuki Zahra
`);

export const FATHERS = words(`
  Adam Ahmed Alan Alejandro Amir Andrew Anil Anthony Antonio Arash Baljit Benoît Brian Carlos Chris Daniel David Dmitri Edward
  Emeka Emmanuel Eric Farid Faisal Fernando Francesco Frank George Giovanni Graham Hassan Hiroshi Hugh Imran Ivan Jack James Jason
  Jean Jeff Joel John Jorge José Joseph Karim Kenneth Kevin Kwame Liang Luis Manuel Marc Marco Mark Martin Mateusz Matthew Michael
  Mohammed Nam Neil Nikos Omar Osman Patrick Paul Peter Pierre Rajesh Ravi Ricardo Richard Robert Samuel Sanjay Scott Sean Sergei
  Stephen Steven Suresh Tariq Thomas Tim Tuan Victor Vikram Wei William Xavier Yusuf Zoltan
`);
